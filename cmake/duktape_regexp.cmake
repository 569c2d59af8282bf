# Regular expressions are ours: what the compiler of JS does with a literal, and how their objects are reached.
# As duktape_patches.cmake: `duktape_c` in and out, duktape_regexp.c appended.
engine_patch("literals are compiled by us"
    "\t\tduk_regexp_compile(thr);\n\n\t\t/* [ ... escaped_source bytecode ] */"
    "\t\tduktape__regexp_compile_literal(thr);")
string(PREPEND duktape_c "struct duk_hthread;\nstatic void duktape__regexp_compile_literal(struct duk_hthread *thr);\n")
file(READ ${CMAKE_CURRENT_LIST_DIR}/duktape_regexp.c additions)
string(APPEND duktape_c "${additions}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/duktape_regexp.c)
