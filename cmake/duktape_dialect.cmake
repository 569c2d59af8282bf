# What the engine's compiler takes beyond ES5, for the text that scripting/language/lower makes. A function
# expression may carry a description, a string in the place of its name:
#
#     function "m2:get size" (a, b, c) { }
#     { get size "m:get size" () { } }
#
# `m` (not a constructor, no `prototype`) or `c` (a constructor), the value of .length unless it is that of the
# formals, a colon, the value of .name. The name is not bound inside. So arrows, methods and functions that take
# their name from where they stand cost no work at run time, and a closure that is no constructor costs less.
function(dialect theirs our_own)
    string(FIND "${duktape_c}" "${theirs}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "duktape: the text to replace is not in duktape.c:\n${theirs}")
    endif()
    string(REPLACE "${theirs}" "${our_own}" patched "${duktape_c}")
    set(duktape_c "${patched}" PARENT_SCOPE)
endfunction()

dialect("	duk_uint8_t is_namebinding; /* needs a name binding */"
"	duk_uint8_t is_namebinding; /* needs a name binding */
	duk_uint8_t is_described; /* h_name is a description */")

# The parser: the description is kept whole in h_name until the template is made.
dialect("		} else {
			/* valstack will be unbalanced, which is OK */
			DUK_ASSERT((flags & DUK__FUNC_FLAG_GETSET) == 0);"
"		} else if (tok->t == DUK_TOK_STRING && !(flags & DUK__FUNC_FLAG_DECL)) {
			duk_push_hstring(thr, tok->str1);
			comp_ctx->curr_func.h_name = duk_known_hstring(thr, -1);
			comp_ctx->curr_func.is_described = 1;
			comp_ctx->curr_func.is_namebinding = 0;
			comp_ctx->curr_func.is_constructable = DUK_HSTRING_GET_DATA(tok->str1)[0] == 'c';
		} else {
			/* valstack will be unbalanced, which is OK */
			DUK_ASSERT((flags & DUK__FUNC_FLAG_GETSET) == 0);")

dialect("	if (!no_advance) {
		duk__advance(comp_ctx);
	}

	/*
	 *  Formal argument list"
"	if (!no_advance) {
		duk__advance(comp_ctx);
	}
	if ((flags & DUK__FUNC_FLAG_GETSET) && comp_ctx->curr_token.t == DUK_TOK_STRING) {
		duk_push_hstring(thr, comp_ctx->curr_token.str1);
		comp_ctx->curr_func.h_name = duk_known_hstring(thr, -1);
		comp_ctx->curr_func.is_described = 1;
		duk__advance(comp_ctx);
	}

	/*
	 *  Formal argument list")

# A function expression that has no name takes that of the variable or property it is given to.
dialect("			no_advance = 1;
			if (flags & DUK__FUNC_FLAG_DECL) {"
"			no_advance = 1;
			if (comp_ctx->given_name != NULL && comp_ctx->prev_token.t == DUK_TOK_FUNCTION &&
			    comp_ctx->prev_token.start_offset == comp_ctx->given_offset) {
				duk_push_literal(thr, \"c:\");
				duk_push_hstring(thr, comp_ctx->given_name);
				duk_concat(thr, 2);
				comp_ctx->curr_func.h_name = duk_known_hstring(thr, -1);
				comp_ctx->curr_func.is_described = 1;
				comp_ctx->curr_func.is_namebinding = 0;
			}
			if (flags & DUK__FUNC_FLAG_DECL) {")
dialect("		duk__exprtop(comp_ctx, res, DUK__BP_COMMA | expr_flags /*rbp_flags*/); /* AssignmentExpression */"
"		comp_ctx->given_name = h_varname;
		comp_ctx->given_offset = comp_ctx->curr_token.start_offset;
		duk__exprtop(comp_ctx, res, DUK__BP_COMMA | expr_flags /*rbp_flags*/); /* AssignmentExpression */")
dialect("				duk__expr(comp_ctx, res, args_rbp /*rbp_flags*/);
				if (toplevel_assign) {
					/* Any 'res' will do. */
					DUK_DDD(DUK_DDDPRINT(\"plain assignment, toplevel"
"				comp_ctx->given_name = h_varname;
				comp_ctx->given_offset = comp_ctx->curr_token.start_offset;
				duk__expr(comp_ctx, res, args_rbp /*rbp_flags*/);
				if (toplevel_assign) {
					/* Any 'res' will do. */
					DUK_DDD(DUK_DDDPRINT(\"plain assignment, toplevel")
dialect("			duk__advance_expect(comp_ctx, DUK_TOK_COLON);

			DUK__SETTEMP(comp_ctx, reg_temp + 1);"
"			comp_ctx->given_name = comp_ctx->prev_token.t_nores == DUK_TOK_IDENTIFIER || comp_ctx->prev_token.t == DUK_TOK_STRING
			                           ? comp_ctx->prev_token.str1
			                           : NULL;
			duk__advance_expect(comp_ctx, DUK_TOK_COLON);
			comp_ctx->given_offset = comp_ctx->curr_token.start_offset;

			DUK__SETTEMP(comp_ctx, reg_temp + 1);")

# The template: name and length come from the description.
dialect("	if (func->h_name) {
		duk_push_hstring(thr, func->h_name);
		DUK_DD(DUK_DDPRINT(\"setting function template .name"
"	if (func->is_described) {
		const char *text = (const char *) DUK_HSTRING_GET_DATA(func->h_name);
		const char *end = text + DUK_HSTRING_GET_BYTELEN(func->h_name);
		const char *digit = text + 1;
		duk_uint_t length = 0;
		while (digit < end && *digit != ':') {
			length = length * 10 + (duk_uint_t) (*digit++ - '0');
		}
		if (digit > text + 1) {
			duk_push_uint(thr, length);
			duk_xdef_prop_stridx_short(thr, -2, DUK_STRIDX_LENGTH, DUK_PROPDESC_FLAGS_NONE);
		}
		duk_push_lstring(thr, digit + 1, digit < end ? (duk_size_t) (end - digit - 1) : 0);
		duk_xdef_prop_stridx_short(thr, -2, DUK_STRIDX_NAME, DUK_PROPDESC_FLAGS_NONE);
	} else if (func->h_name) {
		duk_push_hstring(thr, func->h_name);
		DUK_DD(DUK_DDPRINT(\"setting function template .name")

# The closure: its length is the template's own, when that has one (bytecode keeps it as the property, too).
dialect("	duk_push_uint(thr, len_value); /* [ ... closure template len_value ] */"
"	if (!duk_xget_owndataprop_stridx_short(thr, -1, DUK_STRIDX_LENGTH)) {
		duk_pop_unsafe(thr);
		duk_push_uint(thr, len_value);
	}")

# ES2015: a strict function has no `caller` and `arguments` of its own. Two properties less on every closure.
dialect("	if (DUK_HOBJECT_HAS_STRICT(&fun_clos->obj)) {
		duk_xdef_prop_stridx_thrower(thr, -2, DUK_STRIDX_CALLER);
		duk_xdef_prop_stridx_thrower(thr, -2, DUK_STRIDX_LC_ARGUMENTS);
	} else {"
"	if (!DUK_HOBJECT_HAS_STRICT(&fun_clos->obj)) {")
