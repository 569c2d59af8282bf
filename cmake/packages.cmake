# What the build takes from npm, pinned by cmake/packages/package-lock.json: acorn and acorn-typescript (the parsers
# of scripts) and centrifuge (the browser client that the examples' pages use).
set(EIDER_PACKAGES ${PROJECT_SOURCE_DIR}/build/packages)
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/packages/package-lock.json packages_hash)
if(NOT EXISTS ${EIDER_PACKAGES}/${packages_hash})
    find_program(NPM npm REQUIRED)
    file(REMOVE_RECURSE ${EIDER_PACKAGES})
    file(COPY ${CMAKE_CURRENT_LIST_DIR}/packages/package.json ${CMAKE_CURRENT_LIST_DIR}/packages/package-lock.json
         DESTINATION ${EIDER_PACKAGES})
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error
                    WORKING_DIRECTORY ${EIDER_PACKAGES} RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "npm ci did not bring the packages of cmake/packages/package.json")
    endif()
    file(TOUCH ${EIDER_PACKAGES}/${packages_hash})
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/packages/package-lock.json)

# package_version NAME VARIABLE
function(package_version name variable)
    file(READ ${EIDER_PACKAGES}/node_modules/${name}/package.json description)
    string(JSON version GET "${description}" version)
    set(${variable} ${version} PARENT_SCOPE)
endfunction()
package_version(acorn acorn_version)
package_version(@sveltejs/acorn-typescript acorn_typescript_version)
