# Warnings and sanitizers live here; third-party code does not link this.
add_library(eider_flags INTERFACE)
target_compile_options(eider_flags INTERFACE -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes
                       -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Werror)
target_compile_definitions(eider_flags INTERFACE _GNU_SOURCE)
target_include_directories(eider_flags INTERFACE ${PROJECT_SOURCE_DIR})

# Sanitizers see third-party code too when it is built here, or they miss what it does with our memory.
add_library(eider_sanitize INTERFACE)
if(EIDER_SANITIZE)
    target_compile_options(eider_sanitize INTERFACE -fsanitize=${EIDER_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(eider_sanitize INTERFACE -fsanitize=${EIDER_SANITIZE})
endif()
target_link_libraries(eider_flags INTERFACE eider_sanitize)
