/*
 * compile.h - the one door for the text of scripts: lowered if it must be, from the cache if it can
 * be, compiled.
 */
#ifndef EIDER_ENGINE_COMPILE_H
#define EIDER_ENGINE_COMPILE_H

#include <duktape.h>

/*
 * Native functions of module files.
 *   compile(source, path, format, typescript, isPackage) -> [function, meta]
 *     of a file; `format` is commonjs, module, or any; meta.format says what it was
 *   parseJson(text, path) -> value
 * Each throws a SyntaxError whose stack shows the place. [ target ] -> [ target ]
 */
void compile_natives(duk_context *ctx);

#endif
