# The script engine: Duktape 2.7.0 from the distribution's source package, compiled with our configuration.
#
# EIDER_DUKTAPE_SOURCE names a folder that holds Duktape's own distribution (with src/duktape.c) for systems
# without Debian's source packages.
set(EIDER_DUKTAPE_SOURCE "" CACHE PATH "Folder of Duktape 2.7.0; empty: the distribution's source package")

set(archive ${PROJECT_SOURCE_DIR}/build/downloads/duktape_2.7.0.orig.tar.xz)
set(archive_sha256 90f8d2fa8b5567c6899830ddef2c03f3c27960b11aca222fa17aa7ac613c2890)
set(engine_dir ${PROJECT_BINARY_DIR}/engine)

if(EIDER_DUKTAPE_SOURCE)
    set(duktape_dir ${EIDER_DUKTAPE_SOURCE})
else()
    if(NOT EXISTS ${archive})
        execute_process(COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/fetch_duktape.sh ${archive} RESULT_VARIABLE failed)
        if(failed)
            message(FATAL_ERROR "duktape: no source package; EIDER_DUKTAPE_SOURCE can name a folder with it")
        endif()
    endif()
    file(SHA256 ${archive} sha256)
    if(NOT sha256 STREQUAL archive_sha256)
        message(FATAL_ERROR "duktape: ${archive} is not the 2.7.0 we know (sha256 ${sha256})")
    endif()
    set(duktape_dir ${engine_dir}/duktape-2.7.0)
    if(NOT EXISTS ${duktape_dir}/src/duktape.c)
        file(ARCHIVE_EXTRACT INPUT ${archive} DESTINATION ${engine_dir} PATTERNS "duktape-2.7.0/src/*")
    endif()
endif()

# A file whose time changes only with its content, so that configuring again does not rebuild the engine.
function(write_if_different path content)
    set(present "")
    if(EXISTS ${path})
        file(READ ${path} present)
    endif()
    if(NOT present STREQUAL content)
        file(WRITE ${path} "${content}")
    endif()
endfunction()

# Our configuration is Duktape's own with lines appended: tools/configure.py is not needed.
set(config_dir ${engine_dir}/config)
file(READ ${duktape_dir}/src/duk_config.h duk_config)
file(READ ${CMAKE_CURRENT_LIST_DIR}/duktape_config.h ours)
string(REPLACE "#endif  /* DUK_CONFIG_H_INCLUDED */" "${ours}\n#endif  /* DUK_CONFIG_H_INCLUDED */" duk_config "${duk_config}")
write_if_different(${config_dir}/duk_config.h "${duk_config}")

file(READ ${duktape_dir}/src/duktape.c duktape_c)
include(duktape_patches)
include(duktape_dialect)
include(duktape_regexp)
include(duktape_builtins)
include(duktape_functions)
include(duktape_numbers)
include(duktape_exotic)
file(READ ${CMAKE_CURRENT_LIST_DIR}/duktape_extra.c extra)
write_if_different(${config_dir}/duktape.c "${duktape_c}${extra}")
file(COPY_FILE ${duktape_dir}/src/duktape.h ${config_dir}/duktape.h ONLY_IF_DIFFERENT)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_LIST_DIR}/duktape_config.h ${CMAKE_CURRENT_LIST_DIR}/duktape_extra.c)

add_library(eider_duktape STATIC ${config_dir}/duktape.c)
target_include_directories(eider_duktape SYSTEM PUBLIC ${config_dir} PRIVATE ${PROJECT_SOURCE_DIR})
# The engine gives memcpy() a null pointer with a size of 0, from which gcc concludes too much.
target_compile_options(eider_duktape PRIVATE -w -fno-delete-null-pointer-checks $<$<NOT:$<CONFIG:Debug>>:-O3> $<$<CONFIG:Debug>:-O1>)
# Address only: the engine's own arithmetic is undefined here and there by its design.
if(EIDER_SANITIZE MATCHES "address")
    target_compile_options(eider_duktape PRIVATE -fsanitize=address -fno-omit-frame-pointer)
endif()
target_link_libraries(eider_duktape PUBLIC m)

# Profile-guided optimisation: ./dev build --profile configures with `train`, runs programs, and configures with `use`.
set(EIDER_PROFILE "" CACHE STRING "Profile-guided optimisation of the engine: train or use")
set(profile_dir ${PROJECT_BINARY_DIR}/profile)
if(EIDER_PROFILE STREQUAL "train")
    target_compile_options(eider_duktape PRIVATE -fprofile-generate=${profile_dir})
    target_link_options(eider_duktape INTERFACE -fprofile-generate)
elseif(EIDER_PROFILE STREQUAL "use")
    target_compile_options(eider_duktape PRIVATE -fprofile-use=${profile_dir} -fprofile-correction)
endif()
