# What we change in the engine's own source. Each edit says why; a text that is not there as often as expected stops the
# configuration, so an edit can never be lost in silence.
#
# In: the text of duktape.c in `duktape_c`. Out: the same variable, edited. duktape_additions.c, which may use
# everything that is private to duktape.c, is appended.

# The same edit at `count` places.
function(engine_patch_all count why theirs ours)
    string(REPLACE "${theirs}" "" without "${duktape_c}")
    string(LENGTH "${duktape_c}" size)
    string(LENGTH "${without}" size_without)
    string(LENGTH "${theirs}" size_theirs)
    math(EXPR found "(${size} - ${size_without}) / ${size_theirs}")
    if(NOT found EQUAL count)
        message(FATAL_ERROR "duktape: found ${found} times and not ${count}, to be changed because ${why}:\n${theirs}")
    endif()
    string(REPLACE "${theirs}" "${ours}" duktape_c "${duktape_c}")
    set(duktape_c "${duktape_c}" PARENT_SCOPE)
endfunction()

function(engine_patch why theirs ours)
    engine_patch_all(1 "${why}" "${theirs}" "${ours}")
    set(duktape_c "${duktape_c}" PARENT_SCOPE)
endfunction()

# ---- limits that have no configuration option ----

engine_patch("the time check comes every 64 Ki opcodes (0.3 ms)"
    "#define DUK_HTHREAD_INTCTR_DEFAULT (256L * 1024L)"
    "#define DUK_HTHREAD_INTCTR_DEFAULT (64L * 1024L)")
engine_patch("path-to-regexp repeats atoms more often"
    "#define DUK_RE_MAX_ATOM_COPIES 1000" "#define DUK_RE_MAX_ATOM_COPIES 4096")
engine_patch("a chain this long is a mistake, and every look-up would walk it"
    "#define DUK_HOBJECT_PROTOTYPE_CHAIN_SANITY 10000L" "#define DUK_HOBJECT_PROTOTYPE_CHAIN_SANITY 1000L")
engine_patch("without finalizers the second collection finds nothing more"
    "#define DUK_HEAP_ALLOC_FAIL_MARKANDSWEEP_LIMIT \\\n\t10 "
    "#define DUK_HEAP_ALLOC_FAIL_MARKANDSWEEP_LIMIT \\\n\t2 ")
engine_patch("without finalizers the second collection finds nothing more"
    "#define DUK_HEAP_ALLOC_FAIL_MARKANDSWEEP_EMERGENCY_LIMIT \\\n\t3 "
    "#define DUK_HEAP_ALLOC_FAIL_MARKANDSWEEP_EMERGENCY_LIMIT \\\n\t2 ")

# ---- positions: line and column in one number (duktape_config.h), wherever the engine had a line ----

engine_patch("the lexer counts columns"
[[
		cp->codepoint = (duk_codepoint_t) x;
			continue;
]]
[[
		cp->codepoint = (duk_codepoint_t) x;
			input_line = DUK_EIDER_NEXT_COLUMN(input_line);
			continue;
]])
engine_patch("a character of several bytes is a column too"
[[
		if ((x == 0x2028UL) || (x == 0x2029UL)) {
			input_line++;
		}

		cp->codepoint = (duk_codepoint_t) x;
]]
[[
		if ((x == 0x2028UL) || (x == 0x2029UL)) {
			input_line = DUK_EIDER_NEXT_LINE(input_line);
		} else {
			input_line = DUK_EIDER_NEXT_COLUMN(input_line);
		}

		cp->codepoint = (duk_codepoint_t) x;
]])
engine_patch("a new line begins at column 1"
[[
					 */
					input_line++;
				}
			}

			cp->codepoint]]
[[
					 */
					input_line = DUK_EIDER_NEXT_LINE(input_line);
					cp->codepoint = (duk_codepoint_t) x;
					continue;
				}
			}

			cp->codepoint]])
engine_patch("a token begins behind the white space"
    "restart:\n\tout_token->start_offset = lex_ctx->window[0].offset;"
    "restart:\n\tout_token->start_offset = lex_ctx->window[0].offset;\n\tout_token->start_line = lex_ctx->window[0].line;")
engine_patch("a program begins at line 1, column 1"
    "\tlex_pt->line = 1;" "\tlex_pt->line = DUK_EIDER_FIRST_POSITION;")
engine_patch("a compile error's trace holds a line"
    "u32 = (duk_uint32_t) thr->compile_ctx->curr_token.start_line;"
    "u32 = (duk_uint32_t) DUK_EIDER_LINE(thr->compile_ctx->curr_token.start_line);")
engine_patch("a compile error's message ends with line and column"
[[
		                 " (line %ld%s)",
		                 (long) thr->compile_ctx->curr_token.start_line,
		                 at_end]]
[[
		                 " (line %ld:%ld%s)",
		                 (long) DUK_EIDER_LINE(thr->compile_ctx->curr_token.start_line),
		                 (long) (thr->compile_ctx->curr_token.start_line & DUK_EIDER_COLUMN_MAX),
		                 at_end]])
engine_patch("lineNumber is a line"
    "\tline = duk_hobject_pc2line_query(thr, -1, pc);\n#else\n\tline = 0;"
    "\tline = DUK_EIDER_LINE(duk_hobject_pc2line_query(thr, -1, pc));\n#else\n\tline = 0;")
engine_patch("lineNumber is a line"
    "line = (duk_uint_t) duk_hobject_pc2line_query(thr, -4, (duk_uint_fast32_t) pc);"
    "line = (duk_uint_t) DUK_EIDER_LINE(duk_hobject_pc2line_query(thr, -4, (duk_uint_fast32_t) pc));")

# ---- the position of an instruction is where a person would look for it ----
#
# The engine emits an instruction when it has read on, so that the last token is the `)` of a call, or what follows a
# property. An expression now carries the position that belongs to it: its name, its `(`, its operator.

engine_patch("an expression has a position"
[[
	duk_small_uint_t op; /* bytecode opcode for binary ops */
	duk_ispec x1;]]
[[
	duk_small_uint_t op; /* bytecode opcode for binary ops */
	duk_int_t position;
	duk_ispec x1;]])
engine_patch("instructions can be given a position"
[[
	duk_int_t emit_jumpslot_pc;
]]
[[
	duk_int_t emit_jumpslot_pc;

	/* when not 0: the position of what is emitted */
	duk_int_t emit_position;

	/* a function that begins here is given to this name */
	duk_size_t given_offset;
	duk_hstring *given_name;
]])
engine_patch("instructions can be given a position"
[[
	line = comp_ctx->prev_token.start_line;
	if (line == 0) {
]]
[[
	line = comp_ctx->emit_position != 0 ? comp_ctx->emit_position : comp_ctx->prev_token.start_line;
	if (line == 0) {
]])
engine_patch("an expression keeps its position"
    "\tdst->op = src->op;" "\tdst->op = src->op;\n\tdst->position = src->position;")
engine_patch("an operation is where its operator is"
    "duk__emit_a_b_c(comp_ctx, x->op | DUK__EMIT_FLAG_BC_REGCONST, dest, arg1, arg2);"
    "DUK_EIDER_EMIT_AT(x->position, duk__emit_a_b_c(comp_ctx, x->op | DUK__EMIT_FLAG_BC_REGCONST, dest, arg1, arg2));")
engine_patch("a property read is where its name is"
    "duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROP | DUK__EMIT_FLAG_BC_REGCONST, dest, arg1, arg2);"
    "DUK_EIDER_EMIT_AT(x->position, duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROP | DUK__EMIT_FLAG_BC_REGCONST, dest, arg1, arg2));")
engine_patch("a variable read is where its name is"
    "duk__emit_a_bc(comp_ctx, DUK_OP_GETVAR, dest, rc_varname);"
    "DUK_EIDER_EMIT_AT(x->position, duk__emit_a_bc(comp_ctx, DUK_OP_GETVAR, dest, rc_varname));")
engine_patch("an expression begins with a position"
[[
	tok = tk->t;
	res->t = DUK_IVAL_NONE;
]]
[[
	tok = tk->t;
	res->t = DUK_IVAL_NONE;
	res->position = tk->start_line;
]])
engine_patch("new is where the word is"
[[
		duk_regconst_t reg_target;
		duk_int_t nargs;
]]
[[
		duk_regconst_t reg_target;
		duk_int_t nargs;
		const duk_int_t position = tk->start_line;
]])
engine_patch("new is where the word is"
    "duk__emit_a_bc(comp_ctx, DUK_OP_CALL0 | DUK_BC_CALL_FLAG_CONSTRUCT, nargs /*num_args*/, reg_target /*target*/);"
    "DUK_EIDER_EMIT_AT(position, duk__emit_a_bc(comp_ctx, DUK_OP_CALL0 | DUK_BC_CALL_FLAG_CONSTRUCT, nargs /*num_args*/, reg_target /*target*/));")
engine_patch("an operator has a position"
[[
	/* The token in the switch has already been eaten here */
	tk = &comp_ctx->prev_token;
]]
[[
	/* The token in the switch has already been eaten here */
	tk = &comp_ctx->prev_token;
	const duk_int_t position = tk->start_line;
	res->position = position;
]])
engine_patch("a property is where its name is"
[[
		res->t = DUK_IVAL_PROP;
		duk__copy_ispec(comp_ctx, &left->x1, &res->x1); /* left.x1 -> res.x1 */
		DUK_ASSERT(comp_ctx->curr_token.str1 != NULL);
]]
[[
		res->t = DUK_IVAL_PROP;
		res->position = comp_ctx->curr_token.start_line;
		duk__copy_ispec(comp_ctx, &left->x1, &res->x1); /* left.x1 -> res.x1 */
]])
engine_patch("a computed property is where its bracket is"
[[
		res->t = DUK_IVAL_PROP;
		duk__copy_ispec(comp_ctx, &res->x1, &res->x2); /* res.x1 -> res.x2 */
]]
[[
		res->t = DUK_IVAL_PROP;
		res->position = position;
		duk__copy_ispec(comp_ctx, &res->x1, &res->x2); /* res.x1 -> res.x2 */
]])
engine_patch("a call is where the name is, or its parenthesis"
    "duk_small_uint_t call_op = DUK_OP_CALL0;"
    "duk_small_uint_t call_op = DUK_OP_CALL0;
		const duk_int_t call_position =
		    left->t == DUK_IVAL_VAR || left->t == DUK_IVAL_PROP ? left->position : position;")
engine_patch("a call is where the name is"
    "duk__emit_a_b(comp_ctx, DUK_OP_CSVAR | DUK__EMIT_FLAG_BC_REGCONST, reg_cs + 0, rc_varname);"
    "DUK_EIDER_EMIT_AT(call_position, duk__emit_a_b(comp_ctx, DUK_OP_CSVAR | DUK__EMIT_FLAG_BC_REGCONST, reg_cs + 0, rc_varname));")
engine_patch("a call is where the name is"
    "duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROPC | DUK__EMIT_FLAG_BC_REGCONST, reg_cs + 0, reg_cs + 1, reg_key);"
    "DUK_EIDER_EMIT_AT(call_position, duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROPC | DUK__EMIT_FLAG_BC_REGCONST, reg_cs + 0, reg_cs + 1, reg_key));")
engine_patch("a call is where the name is"
    "duk__emit_a_bc(comp_ctx, call_op, (duk_regconst_t) nargs /*numargs*/, reg_cs /*basereg*/);"
    "DUK_EIDER_EMIT_AT(call_position, duk__emit_a_bc(comp_ctx, call_op, (duk_regconst_t) nargs /*numargs*/, reg_cs /*basereg*/));")
engine_patch("an operation is where its operator is"
    "\t\tres->t = DUK_IVAL_ARITH;" "\t\tres->t = DUK_IVAL_ARITH;\n\t\tres->position = position;")
engine_patch("a compound assignment reads where the name is"
    "duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROP | DUK__EMIT_FLAG_BC_REGCONST, reg_temp, reg_obj, rc_key);"
    "DUK_EIDER_EMIT_AT(left->position, duk__emit_a_b_c(comp_ctx, DUK_OP_GETPROP | DUK__EMIT_FLAG_BC_REGCONST, reg_temp, reg_obj, rc_key));")
engine_patch("an assignment is where its sign is"
[[
			duk__emit_a_b_c(comp_ctx,
			                DUK_OP_PUTPROP | DUK__EMIT_FLAG_A_IS_SOURCE | DUK__EMIT_FLAG_BC_REGCONST,
			                reg_obj,
			                rc_key,
			                rc_res);

			duk__ivalue_regconst(res, rc_res);
]]
[[
			DUK_EIDER_EMIT_AT(position, duk__emit_a_b_c(comp_ctx,
			                DUK_OP_PUTPROP | DUK__EMIT_FLAG_A_IS_SOURCE | DUK__EMIT_FLAG_BC_REGCONST,
			                reg_obj,
			                rc_key,
			                rc_res));

			duk__ivalue_regconst(res, rc_res);
]])

# ---- stack traces (duktape_additions.c, scripting/engine/stack_trace.c) ----

engine_patch("traces are recorded and shown by us"
    "#if defined(DUK_USE_TRACEBACKS)\nDUK_LOCAL void duk__add_traceback("
    "DUK_LOCAL_DECL duk_int_t eider__limit(duk_hthread *thr);
DUK_LOCAL_DECL duk_bool_t eider__is_script(const duk_activation *act);
DUK_LOCAL_DECL duk_int_t eider__count_frames(const duk_activation *act, duk_int_t limit);
DUK_LOCAL_DECL duk_bool_t eider__is_stack(duk_hthread *thr, const duk_propdesc *property);
DUK_LOCAL_DECL void eider__error_made(duk_hthread *thr, duk_hobject *error);

#if defined(DUK_USE_TRACEBACKS)\nDUK_LOCAL void duk__add_traceback(")
engine_patch("only calls of scripts are recorded, as many as Error.stackTraceLimit says"
[[
	depth = DUK_USE_TRACEBACK_DEPTH;
	DUK_ASSERT(thr_callstack->callstack_top <= DUK_INT_MAX); /* callstack limits */
	if (depth > (duk_int_t) thr_callstack->callstack_top) {
		depth = (duk_int_t) thr_callstack->callstack_top;
	}
	if (depth > 0) {
		if (flags & DUK_AUGMENT_FLAG_SKIP_ONE) {
			DUK_ASSERT(act != NULL);
			act = act->parent;
			depth--;
		}
	}
	arr_size = depth * 2;
]]
[[
	const duk_int_t limit = eider__limit(thr);
	if (act != NULL && (flags & DUK_AUGMENT_FLAG_SKIP_ONE)) {
		act = act->parent;
	}
	depth = eider__count_frames(act, limit);
	arr_size = depth * 2 + 1;
]])
engine_patch("only calls of scripts are recorded"
    "\tfor (; depth-- > 0; act = act->parent) {"
    "\tfor (; depth > 0; act = act->parent) {
		if (!eider__is_script(act)) {
			continue;
		}
		depth--;")
engine_patch("the limit that held is kept at the end of a trace"
[[
		d = ((duk_double_t) act->flags) * DUK_DOUBLE_2TO32 + (duk_double_t) pc;
		DUK_TVAL_SET_DOUBLE(tv, d);
		tv++;
	}
]]
[[
		d = ((duk_double_t) act->flags) * DUK_DOUBLE_2TO32 + (duk_double_t) pc;
		DUK_TVAL_SET_DOUBLE(tv, d);
		tv++;
	}
	DUK_TVAL_SET_I32(tv, limit);
	tv++;
]])
engine_patch("an Error has a stack of its own"
    "\t\tduk__add_traceback(thr, thr_callstack, c_filename, c_line, flags);"
    "\t\tduk__add_traceback(thr, thr_callstack, c_filename, c_line, flags);\n\t\teider__error_made(thr, obj);")

engine_patch("an error kept for a call that follows has its place too"
    "\tduk_push_tval(thr, tv_base);\n\tduk_push_tval(thr, tv_key);\n\n\tDUK_GC_TORTURE(thr->heap);\n\n\tduk_push_bare_object(thr);"
    "\tduk_push_tval(thr, tv_base);\n\tduk_push_tval(thr, tv_key);\n\tduk_hthread_sync_currpc(thr);\n\n\tduk_push_bare_object(thr);")
engine_patch("a stack that nobody has read yet is shown as the plain value it will be"
[[
	if (!duk_hobject_get_own_propdesc(thr, obj, key, &pd, DUK_GETDESC_FLAG_PUSH_VALUE)) {
		duk_push_undefined(thr);
		duk_remove_m2(thr);
		return;
	}

	duk_push_object(thr);
]]
[[
	if (!duk_hobject_get_own_propdesc(thr, obj, key, &pd, DUK_GETDESC_FLAG_PUSH_VALUE)) {
		duk_push_undefined(thr);
		duk_remove_m2(thr);
		return;
	}
	if (eider__is_stack(thr, &pd)) {
		duk_pop(thr);
		duk_push_hobject(thr, obj);
		duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_STACK);
		duk_pop_2(thr);
		(void) duk_hobject_get_own_propdesc(thr, obj, key, &pd, DUK_GETDESC_FLAG_PUSH_VALUE);
	}

	duk_push_object(thr);
]])

# ---- names: acorn has looked at every text that has others than ASCII's (plain_script.c), with the tables of today ----

engine_patch("a name may begin with any letter that Unicode has got since"
    "#if defined(DUK_USE_SOURCE_NONBMP)\n\tif (duk__uni_range_match(duk_unicode_ids_noa, (duk_size_t) sizeof(duk_unicode_ids_noa), (duk_codepoint_t) cp)) {"
    "\treturn !duk_unicode_is_whitespace(cp) && !duk_unicode_is_line_terminator(cp);
#if defined(DUK_USE_SOURCE_NONBMP)\n\tif (duk__uni_range_match(duk_unicode_ids_noa, (duk_size_t) sizeof(duk_unicode_ids_noa), (duk_codepoint_t) cp)) {")
engine_patch("a name may have any letter that Unicode has got since"
    "#if defined(DUK_USE_SOURCE_NONBMP)\n\tif (duk__uni_range_match(duk_unicode_ids_noa, sizeof(duk_unicode_ids_noa), (duk_codepoint_t) cp) ||"
    "\treturn !duk_unicode_is_whitespace(cp) && !duk_unicode_is_line_terminator(cp);
#if defined(DUK_USE_SOURCE_NONBMP)\n\tif (duk__uni_range_match(duk_unicode_ids_noa, sizeof(duk_unicode_ids_noa), (duk_codepoint_t) cp) ||")

# ---- eval (scripting/language/dynamic_code.c) ----

engine_patch("eval takes the language of today"
[[
	/* [ source ] */

	comp_flags = DUK_COMPILE_EVAL;
	act_eval = thr->callstack_curr; /* this function */]]
[[
	eider_lower_eval(thr);
	h = duk_known_hstring(thr, 0);

	comp_flags = DUK_COMPILE_EVAL;
	act_eval = thr->callstack_curr; /* this function */]])

# ---- what functions own ----

engine_patch_all(4 "a place that nothing can be assigned to is an error of syntax: the lowering's parser then says which"
    "duk__emit_op_only(comp_ctx, DUK_OP_INVLHS);"
    "DUK_ERROR_SYNTAX(comp_ctx->thr, DUK_STR_INVALID_LVALUE);")

engine_patch("a function in a block is no ES5: what is compiled as it stands (DUKTAPE_COMPILE_PLAIN) has none"
    "test_func_decl = test_func_decl || !comp_ctx->curr_func.is_strict || label_id < 0;"
    "test_func_decl = test_func_decl || ((comp_ctx->lex.flags & (1U << 20)) == 0 &&
		                                    (!comp_ctx->curr_func.is_strict || label_id < 0));")

engine_patch("what is bound is a constructor when its target is one"
    "\t\th_target = DUK_TVAL_GET_OBJECT(tv_tmp);\n\t\tDUK_ASSERT(DUK_HOBJECT_IS_CALLABLE(h_target));"
    "\t\th_target = DUK_TVAL_GET_OBJECT(tv_tmp);
\t\tif (!DUK_HOBJECT_HAS_CONSTRUCTABLE(h_target)) {
\t\t\tDUK_HOBJECT_CLEAR_CONSTRUCTABLE((duk_hobject *) h_bound);
\t\t}")
engine_patch("a bound function has no fileName"
    "\tduk_get_prop_stridx_short(thr, -2, DUK_STRIDX_FILE_NAME);\n\tduk_xdef_prop_stridx_short(thr, -2, DUK_STRIDX_FILE_NAME, DUK_PROPDESC_FLAGS_C);"
    "")
engine_patch("a bound function has no caller and arguments"
    "\tduk_xdef_prop_stridx_thrower(thr, -1, DUK_STRIDX_CALLER);
\tduk_xdef_prop_stridx_thrower(thr, -1, DUK_STRIDX_LC_ARGUMENTS);

\t/* Function name and fileName (non-standard). */"
    "")
engine_patch("the name of a function comes before its prototype"
[[
	if (add_auto_proto) {
		duk_push_object(thr); /* -> [ ... closure template newobj ] */
]]
[[
	if (duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_NAME)) {
		duk_xdef_prop_stridx_short(thr, -3, DUK_STRIDX_NAME, DUK_PROPDESC_FLAGS_C);
	} else {
		duk_pop_unsafe(thr);
	}
	if (add_auto_proto) {
		duk_push_object(thr); /* -> [ ... closure template newobj ] */
]])
engine_patch("the name is there already"
[[
#if defined(DUK_USE_FUNC_NAME_PROPERTY)
	/* XXX: Look for own property only; doesn't matter much because
	 * templates are bare objects.
]]
[[
#if 0
	/* XXX: Look for own property only; doesn't matter much because
	 * templates are bare objects.
]])

engine_patch("arguments can be iterated (duktape_set_arguments_iterator)"
    "\tduk_xdef_prop_stridx(thr, i_arg, DUK_STRIDX_LENGTH, DUK_PROPDESC_FLAGS_WC);\n\n\t/*\n\t *  Init argument related properties."
    "\tduk_xdef_prop_stridx(thr, i_arg, DUK_STRIDX_LENGTH, DUK_PROPDESC_FLAGS_WC);
\tduk_tval *values =
\t    duk_hobject_find_entry_tval_ptr_stridx(thr->heap, thr->builtins[DUK_BIDX_ARRAY_PROTOTYPE], DUK_STRIDX_INT_VALUE);
\tif (values != NULL) {
\t\tduk_push_literal(thr, DUK_WELLKNOWN_SYMBOL(\"Symbol.iterator\"));
\t\tduk_push_tval(thr, values);
\t\tduk_xdef_prop(thr, i_arg, DUK_PROPDESC_FLAGS_WC);
\t}\n\n\t/*\n\t *  Init argument related properties.")

# ---- messages as people know them ----

engine_patch("V8 quotes a key that is a number, too"
    "DUK_INTERNAL const char *duk_push_string_readable(duk_hthread *thr, duk_idx_t idx) {"
    "DUK_LOCAL const char *eider__push_key_readable(duk_hthread *thr, duk_tval *tv) {
	if (!DUK_TVAL_IS_NUMBER(tv)) {
		return duk_push_string_tval_readable(thr, tv);
	}
	duk_push_tval(thr, tv);
	return duk_push_sprintf(thr, \"'%s'\", duk_to_string(thr, -1));
}

DUK_INTERNAL const char *duk_push_string_readable(duk_hthread *thr, duk_idx_t idx) {")
engine_patch("V8 says it so"
[[
		               "cannot read property %s of %s",
		               duk_push_string_tval_readable(thr, tv_key),
		               duk_push_string_tval_readable(thr, tv_obj));]]
[[
		               "Cannot read properties of %s (reading %s)",
		               duk_push_string_tval_readable(thr, tv_obj),
		               eider__push_key_readable(thr, tv_key));]])
engine_patch("V8 says it so"
[[
		DUK_DDD(DUK_DDDPRINT("base object is undefined or null -> reject (object=%!iT)", (duk_tval *) tv_obj));
#if defined(DUK_USE_PARANOID_ERRORS)
		DUK_ERROR_TYPE(thr, DUK_STR_INVALID_BASE);
#else
		DUK_ERROR_FMT2(thr,
		               DUK_ERR_TYPE_ERROR,
		               "cannot write property %s of %s",
		               duk_push_string_tval_readable(thr, tv_key),
		               duk_push_string_tval_readable(thr, tv_obj));]]
[[
		DUK_ERROR_FMT2(thr,
		               DUK_ERR_TYPE_ERROR,
		               "Cannot set properties of %s (setting %s)",
		               duk_push_string_tval_readable(thr, tv_obj),
		               eider__push_key_readable(thr, tv_key));
#if 0]])
engine_patch("V8 says it so" "\"cannot write property %s of %s\"" "\"Cannot create property %s on %s\"")
engine_patch("V8 says it so"
[[
	               "cannot delete property %s of %s",
	               duk_push_string_tval_readable(thr, tv_key),
	               duk_push_string_tval_readable(thr, tv_obj));]]
[[
	               "Cannot convert undefined or null to object%s%s",
	               "",
	               "");]])
engine_patch("V8 says it so"
    "\"%s not callable\", duk_push_string_tval_readable"
    "(*call_flags & DUK_CALL_FLAG_CONSTRUCT) ? \"%s is not a constructor\" : \"%s is not a function\", duk_push_string_tval_readable")
engine_patch("V8 says it so"
    "\"%s not constructable\", duk_push_string_tval_readable"
    "\"%s is not a constructor\", duk_push_string_tval_readable")
engine_patch("V8 says it so"
[[
	str_targ = duk_push_string_readable(thr, -4);
	str_key = duk_push_string_readable(thr, -3);
	str_base = duk_push_string_readable(thr, -5);
	duk_push_error_object(thr,
	                      DUK_ERR_TYPE_ERROR | DUK_ERRCODE_FLAG_NOBLAME_FILELINE,
	                      "%s not callable (property %s of %s)",
	                      str_targ,
	                      str_key,
	                      str_base);
]]
[[
	duk_push_undefined(thr);
	str_key = duk_is_string_notsymbol(thr, -3) ? duk_get_string(thr, -3) : duk_push_string_readable(thr, -3);
	duk_set_top(thr, entry_top + 5);
	duk_push_undefined(thr);
	(void) str_targ;
	(void) str_base;
	duk_push_error_object(thr, DUK_ERR_TYPE_ERROR | DUK_ERRCODE_FLAG_NOBLAME_FILELINE, "%s is not a function", str_key);
]])
engine_patch("V8 says it so" "#define DUK_STR_CALLSTACK_LIMIT                 \"callstack limit\""
    "#define DUK_STR_CALLSTACK_LIMIT                 \"Maximum call stack size exceeded\"")
engine_patch("V8 says it so" "#define DUK_STR_NATIVE_STACK_LIMIT              \"C stack depth limit\""
    "#define DUK_STR_NATIVE_STACK_LIMIT              \"Maximum call stack size exceeded\"")
engine_patch("V8 says it so" "#define DUK_STR_VALSTACK_LIMIT                  \"valstack limit\""
    "#define DUK_STR_VALSTACK_LIMIT                  \"Maximum call stack size exceeded\"")

# Messages that say the same as V8's, as far as the engine knows it.
function(engine_message name theirs ours)
    string(REGEX MATCH "#define DUK_STR_${name} +\"${theirs}\"" line "${duktape_c}")
    if(line STREQUAL "")
        message(FATAL_ERROR "duktape: DUK_STR_${name} is not \"${theirs}\"")
    endif()
    string(REPLACE "${line}" "#define DUK_STR_${name} \"${ours}\"" duktape_c "${duktape_c}")
    set(duktape_c "${duktape_c}" PARENT_SCOPE)
endfunction()

engine_message(CANNOT_NUMBER_COERCE_SYMBOL "cannot number coerce Symbol"
    "Cannot convert a Symbol value to a number")
engine_message(CANNOT_STRING_COERCE_SYMBOL "cannot string coerce Symbol"
    "Cannot convert a Symbol value to a string")
engine_message(INVALID_INSTANCEOF_RVAL "invalid instanceof rval"
    "Right-hand side of 'instanceof' is not callable")
engine_message(INVALID_INSTANCEOF_RVAL_NOPROTO "instanceof rval has no .prototype"
    "Function has non-object prototype in instanceof check")
engine_message(INVALID_ARRAY_LENGTH "invalid array length"
    "Invalid array length")
engine_message(INVALID_LENGTH "invalid length"
    "Invalid array length")
engine_message(NOT_OBJECT_COERCIBLE "not object coercible"
    "Cannot convert undefined or null to object")
engine_message(CYCLIC_INPUT "cyclic input"
    "Converting circular structure to JSON")
engine_message(NOT_EXTENSIBLE "not extensible"
    "Cannot add property, object is not extensible")
engine_message(NOT_WRITABLE "not writable"
    "Cannot assign to read only property")
engine_message(SETTER_UNDEFINED "setter undefined"
    "Cannot set property which has only a getter")
engine_message(TOPRIMITIVE_FAILED "coercion to primitive failed"
    "Cannot convert object to primitive value")
engine_message(INVALID_DESCRIPTOR "invalid descriptor"
    "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>")
engine_message(PROXY_REVOKED "proxy revoked"
    "Cannot perform an operation on a proxy that has been revoked")
engine_message(STRING_TOO_LONG "string too long"
    "Invalid string length")
engine_patch_all(2 "V8 says it so" "\"identifier '%s' undefined\"" "\"%s is not defined\"")
engine_message(INVALID_INPUT "invalid input"
    "URI malformed")
engine_patch("V8 says which property"
[[
	DUK_DDD(DUK_DDDPRINT("result: error, not extensible"));
	if (throw_flag) {
		DUK_ERROR_TYPE(thr, DUK_STR_NOT_EXTENSIBLE);]]
[[
	if (throw_flag) {
		DUK_ERROR_FMT1(thr,
		               DUK_ERR_TYPE_ERROR,
		               "Cannot add property %s, object is not extensible",
		               DUK_TVAL_IS_STRING(tv_key) && !DUK_HSTRING_HAS_SYMBOL(DUK_TVAL_GET_STRING(tv_key)) ?
		                   (const char *) DUK_HSTRING_GET_DATA(DUK_TVAL_GET_STRING(tv_key)) :
		                   duk_push_string_tval_readable(thr, tv_key));]])
engine_patch("V8 says which property"
[[
fail_not_writable:
	DUK_DDD(DUK_DDDPRINT("result: error, not writable"));
	if (throw_flag) {
		DUK_ERROR_TYPE(thr, DUK_STR_NOT_WRITABLE);]]
[[
fail_not_writable:
	if (throw_flag) {
		DUK_ERROR_FMT2(thr,
		               DUK_ERR_TYPE_ERROR,
		               "Cannot assign to read only property %s of object '%s'",
		               duk_push_string_tval_readable(thr, tv_key),
		               duk_push_string_tval_readable(thr, tv_obj));]])
engine_patch("V8 says which property"
[[
	DUK_DDD(DUK_DDDPRINT("delete failed: property found, not configurable"));

	if (throw_flag) {
		DUK_ERROR_TYPE(thr, DUK_STR_NOT_CONFIGURABLE);]]
[[
	if (throw_flag) {
		duk_push_hstring(thr, key);
		DUK_ERROR_FMT1(thr, DUK_ERR_TYPE_ERROR, "Cannot delete property %s", duk_push_string_readable(thr, -1));]])
engine_patch("V8 says it so"
[[
				/* XXX: string summary produces question marks
				 * so this is not very ideal.
				 */
				duk_push_literal(thr, "[Symbol ");
				duk_push_string(thr, duk__get_symbol_type_string(h));
				duk_push_literal(thr, " ");
				duk__push_hstring_readable_unicode(thr, h, DUK__READABLE_STRING_MAXCHARS);
				duk_push_literal(thr, "]");
				duk_concat(thr, 5);
				break;]]
[[
				duk_push_literal(thr, "'");
				duk_push_symbol_descriptive_string(thr, h);
				duk_push_literal(thr, "'");
				duk_concat(thr, 3);
				break;]])
engine_patch("V8 says it so"
[[
	duk_require_type_mask(thr, -1, DUK_TYPE_MASK_OBJECT | DUK_TYPE_MASK_LIGHTFUNC | DUK_TYPE_MASK_BUFFER);

	(void) duk_to_property_key_hstring(thr, -2);]]
[[
	if (!duk_is_object(thr, -1)) {
		const char *sought = duk_push_string_readable(thr, -2);

		DUK_ERROR_FMT2(thr,
		               DUK_ERR_TYPE_ERROR,
		               "Cannot use 'in' operator to search for %s in %s",
		               sought,
		               duk_safe_to_string(thr, -2));
	}

	(void) duk_to_property_key_hstring(thr, -2);]])


# ---- the time limit holds in the engine's own loops (duktape_config.h; decisions/0011) ----

engine_patch("ticks are counted for each heap"
    "\tduk_int_t call_recursion_limit;"
    "\tduk_int_t call_recursion_limit;\n\tduk_int64_t eider_ticks;")
engine_patch("what follows is used everywhere"
    "DUK_INTERNAL_DECL void *duk_heap_mem_realloc(duk_heap *heap, void *ptr, duk_size_t newsize);"
    "DUK_INTERNAL_DECL void *duk_heap_mem_realloc(duk_heap *heap, void *ptr, duk_size_t newsize);
DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__hurry(duk_heap *heap);
DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__tick(duk_hthread *thr);")
engine_patch("a question answered by the executor counts for all"
    "\tDUK_ASSERT(ctr >= 1);\n\tthr->interrupt_init = ctr;"
    "\tthr->heap->eider_ticks = DUK_EIDER_TICKS;\n\tthr->interrupt_init = ctr;")
engine_patch("time spent is spent for all"
    "\t\tDUK_D(DUK_DPRINT(\"execution timeout, throwing a RangeError\"));"
    "\t\tthr->heap->eider_ticks = 0;")
engine_patch("a short call need not read the clock"
    "\t\t\tnew_thr->interrupt_counter = 0;\n\t\t\tnew_thr->interrupt_init = 0;"
    "\t\t\tnew_thr->interrupt_counter = DUK_HTHREAD_INTCTR_DEFAULT - 1;\n\t\t\tnew_thr->interrupt_init = DUK_HTHREAD_INTCTR_DEFAULT;")

# Properties: what array methods, JSON.stringify, Object.assign and so on are made of.
foreach(access getprop putprop delprop hasprop)
    engine_patch("C code loops over properties"
        "\tDUK_DDD(DUK_DDDPRINT(\"${access}: thr=%p, obj=%p, key=%p"
        "\tDUK_EIDER_TICK(thr, 1);\n\tDUK_DDD(DUK_DDDPRINT(\"${access}: thr=%p, obj=%p, key=%p")
endforeach()
engine_patch_all(6 "chains of prototypes are walked"
    "if (DUK_UNLIKELY(sanity-- == 0)) {"
    "DUK_EIDER_CHARGE(thr->heap, 1);\n\t\tif (DUK_UNLIKELY(sanity-- == 0)) {")
engine_patch("this walk has no thread to charge, and is made only for what is freed"
    "DUK_EIDER_CHARGE(thr->heap, 1);\n\t\tif (DUK_UNLIKELY(sanity-- == 0)) {\n\t\t\tDUK_D("
    "if (DUK_UNLIKELY(sanity-- == 0)) {\n\t\t\tDUK_D(")
engine_patch("a native function is work"
    "\t\t\trc = ((duk_hnatfunc *) func)->func(thr);"
    "\t\t\tDUK_EIDER_TICK(thr, 8);\n\t\t\trc = ((duk_hnatfunc *) func)->func(thr);")
engine_patch("many arguments are work"
    "\t\t\tduk_require_stack(thr, (duk_idx_t) len);\n\n\t\t\t/* The potential allocation in duk_require_stack() may"
    "\t\t\tDUK_EIDER_TICK(thr, len >> 3);\n\t\t\tduk_require_stack(thr, (duk_idx_t) len);\n\n\t\t\t/* The potential allocation in duk_require_stack() may")
engine_patch("many bound arguments are work"
    "\t\t\tduk_require_stack(thr, len);\n\n\t\t\ttv_gap"
    "\t\t\tDUK_EIDER_TICK(thr, len >> 3);\n\t\t\tduk_require_stack(thr, len);\n\n\t\t\ttv_gap")
engine_patch("keys that are numbers out of order are sorted by insertion"
    "\t\t * are very often in order already.\n\t\t */\n\t\tif (idx != idx_insert) {"
    "\t\t * are very often in order already.\n\t\t */\n\t\tDUK_EIDER_TICK(thr, (idx - idx_insert) >> 2);\n\t\tif (idx != idx_insert) {")

# Strings.
engine_patch("making a string is work"
    "\tres = duk_heap_strtable_intern(thr->heap, str, blen);\n\tif (DUK_UNLIKELY(res == NULL)) {\n\t\tDUK_ERROR_ALLOC_FAILED(thr);\n\t\tDUK_WO_NORETURN(return NULL;);\n\t}\n\treturn res;\n}\n\n#if defined(DUK_USE_LITCACHE_SIZE)"
    "\tDUK_EIDER_TICK(thr, 1 + (blen >> 5));\n\tres = duk_heap_strtable_intern(thr->heap, str, blen);\n\tif (DUK_UNLIKELY(res == NULL)) {\n\t\tDUK_ERROR_ALLOC_FAILED(thr);\n\t\tDUK_WO_NORETURN(return NULL;);\n\t}\n\treturn res;\n}\n\n#if defined(DUK_USE_LITCACHE_SIZE)")
engine_patch("strings of one hash are walked through"
    "\t\t\tDUK_STATS_INC(heap, stats_strtab_intern_hit);\n\t\t\treturn h;\n\t\t}\n\t\th = h->hdr.h_next;"
    "\t\t\tDUK_STATS_INC(heap, stats_strtab_intern_hit);\n\t\t\treturn h;\n\t\t}\n\t\tDUK_EIDER_CHARGE(heap, 1);\n\t\th = h->hdr.h_next;")
engine_patch("a character of a string that is not ASCII is looked for from a known one"
    "scan_done:\n\n\tif (DUK_UNLIKELY(p_found == NULL)) {"
    "scan_done:\n\tif (sce == NULL || dist_sce > dist_start) {\n\t\tdist_sce = dist_start;\n\t}\n\tDUK_EIDER_TICK(thr, (dist_sce < dist_end ? dist_sce : dist_end) >> 3);\n\n\tif (DUK_UNLIKELY(p_found == NULL)) {")
engine_patch("a search compares at many places"
    "\twhile (p <= p_end && p >= p_start) {\n\t\tt = *p;\n"
    "\twhile (p <= p_end && p >= p_start) {\n\t\tt = *p;\n\t\tDUK_EIDER_TICK_AT(thr, p, 16);\n")
engine_patch("a search compares at many places"
    "\t\t\tDUK_ASSERT(q_blen > 0);\n\t\t\tif (duk_memcmp("
    "\t\t\tDUK_EIDER_TICK(thr, 1 + (q_blen >> 8));\n\t\t\tif (duk_memcmp(")
engine_patch("comparing is work"
    "\t\t\trc = duk_js_string_compare(h1, h2);"
    "\t\t\tDUK_EIDER_TICK(thr, (DUK_HSTRING_GET_BYTELEN(h1) < DUK_HSTRING_GET_BYTELEN(h2) ? DUK_HSTRING_GET_BYTELEN(h1) : DUK_HSTRING_GET_BYTELEN(h2)) >> 7);\n\t\t\trc = duk_js_string_compare(h1, h2);")
engine_patch("comparing is work"
    "\tret = duk_js_string_compare(h1, h2); /* retval is directly usable */"
    "\tDUK_EIDER_TICK(thr, DUK_HSTRING_GET_BYTELEN(h1) >> 7);\n\tret = duk_js_string_compare(h1, h2); /* retval is directly usable */")
engine_patch("a number may be a long text"
    "\tfor (;;) {\n\t\tch = *p++;\n\n\t\tDUK_DDD(DUK_DDDPRINT(\"parse digits:"
    "\tfor (;;) {\n\t\tDUK_EIDER_TICK_AT(thr, p, 32);\n\t\tch = *p++;\n\n\t\tDUK_DDD(DUK_DDDPRINT(\"parse digits:")
engine_patch("upper and lower case, character by character"
    "\t\t\tDUK_BW_ENSURE(thr, bw, 8 * DUK_UNICODE_MAX_XUTF8_LENGTH);"
    "\t\t\tDUK_EIDER_TICK(thr, 1);\n\t\t\tDUK_BW_ENSURE(thr, bw, 8 * DUK_UNICODE_MAX_XUTF8_LENGTH);")
engine_patch("escape() and encodeURI(), character by character"
    "\t\tcallback(tfm_ctx, udata, cp);" "\t\tDUK_EIDER_TICK(thr, 1);\n\t\tcallback(tfm_ctx, udata, cp);")
engine_patch("TextDecoder, byte by byte" "\twhile (in < input + len) {" "\twhile (in < input + len) {\n\t\tDUK_EIDER_TICK_AT(thr, in, 64);")

# JSON.
engine_patch("JSON.parse, value by value"
    "\tDUK_DDD(DUK_DDDPRINT(\"parse_value: initial x" "\tDUK_EIDER_TICK(thr, 2);\n\tDUK_DDD(DUK_DDDPRINT(\"parse_value: initial x")
engine_patch("JSON.parse, white space and all"
    "\tduk__json_dec_value(js_ctx); /* -> [ ... value ] */"
    "\tDUK_EIDER_TICK(thr, (js_ctx->p_end - js_ctx->p) >> 4);\n\tduk__json_dec_value(js_ctx); /* -> [ ... value ] */")
engine_patch("JSON.stringify, value by value"
    "\tDUK_DDD(DUK_DDDPRINT(\"stringify fast: %!T\", tv));" "\tDUK_EIDER_TICK(js_ctx->thr, 2);")
engine_patch("JSON.stringify, text by text"
    "\tDUK_DDD(DUK_DDDPRINT(\"duk__json_enc_quote_string: h_str=%!O\", (duk_heaphdr *) h_str));"
    "\tDUK_EIDER_TICK(thr, 1 + (DUK_HSTRING_GET_BYTELEN(h_str) >> 4));")

engine_patch("the length of a frozen array is frozen, too"
    "	DUK_HOBJECT_CLEAR_EXTENSIBLE(obj);\n\n	/* no need to compact since we"
    "	if (is_freeze && DUK_HOBJECT_GET_CLASS_NUMBER(obj) == DUK_HOBJECT_CLASS_ARRAY && DUK_HOBJECT_HAS_EXOTIC_ARRAY(obj)) {
		DUK_HARRAY_SET_LENGTH_NONWRITABLE((duk_harray *) obj);
	}
	DUK_HOBJECT_CLEAR_EXTENSIBLE(obj);\n\n	/* no need to compact since we")
engine_patch("JSON.stringify writes half a surrogate pair as an escape (ECMA-262, 25.5.2.3)"
    "#if defined(DUK_USE_NONSTD_JSON_ESC_U2028_U2029)\n\t\t\t\tif (js_ctx->flag_ascii_only || cp == 0x2028"
    "\t\t\t\tif (DUK_UNLIKELY(cp >= 0xd800UL && cp <= 0xdfffUL) && !js_ctx->flag_ascii_only) {
\t\t\t\t\tif (cp <= 0xdbffUL && p_end - p >= 3 && p[0] == 0xed && (p[1] & 0xf0) == 0xb0) {
\t\t\t\t\t\tDUK_RAW_WRITEINC_XUTF8(q, cp);
\t\t\t\t\t\t*q++ = *p++;
\t\t\t\t\t\t*q++ = *p++;
\t\t\t\t\t\t*q++ = *p++;
\t\t\t\t\t} else {
\t\t\t\t\t\tq = duk__emit_esc_auto_fast(js_ctx, cp, q);
\t\t\t\t\t}
\t\t\t\t\tcontinue;
\t\t\t\t}
#if defined(DUK_USE_NONSTD_JSON_ESC_U2028_U2029)\n\t\t\t\tif (js_ctx->flag_ascii_only || cp == 0x2028")

# ---- a variable on the left of an operator has the value it had there: `a + (a = 2)`, `a + f()`, `a < a++` ----

# The engine reads it from its register when the right side has been evaluated. Where that may have written it, an instruction
# that copies it is put in front of the right side; jumps are relative, so that nothing else moves.
engine_patch("what may write a register"
    "DUK_LOCAL void duk__expr_led(duk_compiler_ctx *comp_ctx, duk_ivalue *left, duk_ivalue *res) {"
    "/* Whether the code from `pc` on calls anything or writes a variable's register. */
DUK_LOCAL duk_bool_t eider__may_write(duk_compiler_ctx *comp_ctx, duk_int_t pc, duk_regconst_t reg) {
	const duk_int_t end = duk__get_current_pc(comp_ctx);

	for (; pc < end; pc++) {
		const duk_instr_t ins = duk__get_instr_ptr(comp_ctx, pc)->ins;
		const duk_uint_t op = DUK_DEC_OP(ins);

		if ((op >= DUK_OP_CALL0 && op <= DUK_OP_CALL15) || (duk_regconst_t) DUK_DEC_A(ins) == reg ||
		    (duk_regconst_t) DUK_DEC_BC(ins) == reg) {
			return 1;
		}
	}
	return 0;
}

/* Puts an instruction that copies a register in front of the code from `pc` on. */
DUK_LOCAL void eider__copy_before(duk_compiler_ctx *comp_ctx, duk_int_t pc, duk_regconst_t copy, duk_regconst_t reg) {
	const duk_int_t end = duk__get_current_pc(comp_ctx);
	duk_compiler_instr copying[4];
	duk_int_t count;

	duk__emit_a_bc(comp_ctx, DUK_OP_LDREG, copy, reg);
	count = duk__get_current_pc(comp_ctx) - end;
	DUK_ASSERT(count >= 1 && count <= 4);
	duk_memcpy(copying, duk__get_instr_ptr(comp_ctx, end), (size_t) count * sizeof(*copying));
	duk_memmove(duk__get_instr_ptr(comp_ctx, pc) + count, duk__get_instr_ptr(comp_ctx, pc),
	            (size_t) (end - pc) * sizeof(*copying));
	duk_memcpy(duk__get_instr_ptr(comp_ctx, pc), copying, (size_t) count * sizeof(*copying));
}

DUK_LOCAL void duk__expr_led(duk_compiler_ctx *comp_ctx, duk_ivalue *left, duk_ivalue *res) {")
engine_patch("a variable on the left has the value it had there"
    "		duk__ivalue_toplain(comp_ctx, left);
		duk__expr_toplain(comp_ctx, res, args & 0xff /*rbp_flags*/);

		/* combine left"
    "		duk_regconst_t eider_copy = -1;
		duk_int_t eider_pc = 0;

		duk__ivalue_toplain(comp_ctx, left);
		if (left->x1.t == DUK_ISPEC_REGCONST && DUK__ISREG_NOTTEMP(comp_ctx, left->x1.regconst)) {
			eider_copy = DUK__ALLOCTEMP(comp_ctx);
			eider_pc = duk__get_current_pc(comp_ctx);
		}
		duk__expr_toplain(comp_ctx, res, args & 0xff /*rbp_flags*/);
		if (eider_copy >= 0 && eider__may_write(comp_ctx, eider_pc, left->x1.regconst)) {
			eider__copy_before(comp_ctx, eider_pc, eider_copy, left->x1.regconst);
			left->x1.regconst = eider_copy;
		}

		/* combine left")
engine_patch("what is switched on may be written by a case"
    "	rc_switch = duk__exprtop_toregconst(comp_ctx, res, DUK__BP_FOR_EXPR /*rbp_flags*/);"
    "	rc_switch = duk__exprtop_toregconst(comp_ctx, res, DUK__BP_FOR_EXPR /*rbp_flags*/);
	if (DUK__ISREG_NOTTEMP(comp_ctx, rc_switch)) {
		duk_regconst_t eider_copy = DUK__ALLOCTEMP(comp_ctx);
		duk__emit_a_bc(comp_ctx, DUK_OP_LDREG, eider_copy, rc_switch);
		rc_switch = eider_copy;
	}")

# Regular expressions: the limit is time, no longer a number of steps.
engine_patch("steps of a regular expression"
    "\t\tif (re_ctx->steps_count >= re_ctx->steps_limit) {\n\t\t\tDUK_ERROR_RANGE(re_ctx->thr, DUK_STR_REGEXP_EXECUTOR_STEP_LIMIT);\n\t\t\tDUK_WO_NORETURN(return NULL;);\n\t\t}"
    "\t\tif (DUK_UNLIKELY(re_ctx->steps_count >= 256)) {\n\t\t\tre_ctx->steps_count = 0;\n\t\t\tDUK_EIDER_TICK(re_ctx->thr, 256);\n\t\t}")
engine_patch("every match is work"
    "\tre_ctx.steps_limit = DUK_RE_EXECUTE_STEPS_LIMIT;" "\tDUK_EIDER_TICK(thr, 8);")
engine_patch("a class of many ranges"
    "\t\t\tmatch = 0;\n\t\t\twhile (n) {" "\t\t\tmatch = 0;\n\t\t\tDUK_EIDER_TICK(re_ctx->thr, n >> 2);\n\t\t\twhile (n) {")
engine_patch("a reference to a long group"
    "\t\t\tp = re_ctx->saved[idx];\n\t\t\twhile (p < re_ctx->saved[idx + 1]) {"
    "\t\t\tp = re_ctx->saved[idx];\n\t\t\twhile (p < re_ctx->saved[idx + 1]) {\n\t\t\t\tDUK_EIDER_TICK(re_ctx->thr, 1);")
engine_patch("ranges that ignore case are made up one by one"
    "\t\tr_disc = duk__re_canon_next_discontinuity(i, r2);"
    "\t\tDUK_EIDER_TICK(re_ctx->thr, 8);\n\t\tr_disc = duk__re_canon_next_discontinuity(i, r2);")

# Typed arrays.
engine_patch_all(2 "elements are converted one by one"
    "\t\t\t/* A validated read() is always a number, so it's write coercion"
    "\t\t\tDUK_EIDER_TICK(thr, 1);\n\t\t\t/* A validated read() is always a number, so it's write coercion")
engine_patch("copying is work"
    "\t\tduk_memmove_unsafe((void *) (DUK_HBUFOBJ_GET_SLICE_BASE(thr->heap, h_bufarg) + target_ustart),"
    "\t\tDUK_EIDER_TICK(thr, copy_size >> 8);\n\t\tduk_memmove_unsafe((void *) (DUK_HBUFOBJ_GET_SLICE_BASE(thr->heap, h_bufarg) + target_ustart),")
engine_patch("copying is work"
    "\t\t\tduk_memmove_unsafe((void *) p_dst_base, (const void *) p_src_base, (size_t) dst_length);"
    "\t\t\tDUK_EIDER_CHARGE(thr->heap, dst_length >> 8);\n\t\t\tduk_memmove_unsafe((void *) p_dst_base, (const void *) p_src_base, (size_t) dst_length);")
engine_patch("comparing is work"
    "\tcomp_res = duk_js_data_compare("
    "\tDUK_EIDER_CHARGE(thr->heap, h_bufarg1->length >> 7);\n\tcomp_res = duk_js_data_compare(")
engine_patch("filling is work"
    "\tfill_length = (duk_size_t) (fill_end - fill_offset);"
    "\tfill_length = (duk_size_t) (fill_end - fill_offset);\n\tDUK_EIDER_TICK(thr, fill_length >> (fill_str_len > 1 ? 4 : 8));")

# Compiling (new Function, eval), and what the heap costs.
engine_patch("the compiler reads"
    "\t/* Use temporaries and update lex_ctx only when finished. */\n\tinput_line = lex_ctx->input_line;"
    "\tDUK_EIDER_TICK(lex_ctx->thr, 64);\n\tinput_line = lex_ctx->input_line;")
engine_patch("what is nested too deeply to be marked at once is noted; the engine's own way is a search of the
 whole heap for every 256 levels, seconds for a linked list"
    "\t\tDUK_D(DUK_DPRINT(\"mark-and-sweep recursion limit reached, marking as temproot: %p\", (void *) h));"
    "\t\tif (eider__mark_later(heap, h)) {\n\t\t\treturn;\n\t\t}")
engine_patch("what was noted is marked"
    "\tDUK_DD(DUK_DDPRINT(\"duk__mark_temproots_by_heap_scan: %p\", (void *) heap));"
    "\teider__mark_noted(heap);")
engine_patch("what was noted is kept here"
    "\tduk_int64_t eider_ticks;"
    "\tduk_int64_t eider_ticks;\n\tduk_heaphdr **eider_noted; /* to be marked */\n\tduk_size_t eider_noted_count;\n\tduk_size_t eider_noted_room;")
engine_patch("these two are used in the collector"
    "DUK_LOCAL_DECL void duk__mark_heaphdr(duk_heap *heap, duk_heaphdr *h);"
    "DUK_LOCAL_DECL void duk__mark_heaphdr(duk_heap *heap, duk_heaphdr *h);
DUK_LOCAL_DECL duk_bool_t eider__mark_later(duk_heap *heap, duk_heaphdr *h);
DUK_LOCAL_DECL void eider__mark_noted(duk_heap *heap);")
engine_patch("collecting garbage is work"
    "\tDUK_ASSERT(heap->ms_running == 0); /* ms_prevent_count is bumped when ms_running is set */"
    "\tDUK_EIDER_CHARGE(heap, DUK_EIDER_TICKS);")

# ---- Reflect.construct() with a newTarget of its own, which classes that extend are made of ----
#
# The function resolved takes it over into its activation, where new.target finds it; on the way it is kept by the heap.

engine_patch("a call knows its newTarget"
    "\tduk_catcher *cat; /* current catcher (or NULL) */\n\n#if defined(DUK_USE_NONSTD_FUNC_CALLER_PROPERTY)"
    "\tduk_catcher *cat; /* current catcher (or NULL) */\n\tduk_hobject *new_target; /* NULL: the function itself */\n\n#if defined(DUK_USE_NONSTD_FUNC_CALLER_PROPERTY)")
engine_patch("of the call about to be made"
    "\tduk_int64_t eider_ticks;"
    "\tduk_int64_t eider_ticks;\n\tduk_hobject *eider_new_target;")
engine_patch("used in call handling"
    "DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__hurry(duk_heap *heap);"
    "DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__hurry(duk_heap *heap);
DUK_LOCAL_DECL void eider__set_new_target(duk_hthread *thr, duk_idx_t idx_func, duk_idx_t idx_new_target);
DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__drop_new_target(duk_hthread *thr);
DUK_LOCAL_DECL DUK_NOINLINE DUK_COLD void eider__finish_native_construct(duk_hthread *thr, duk_activation *act);")
engine_patch("a call that failed before it began leaves nothing behind"
    "\tDUK_STATS_INC(thr->heap, stats_call_all);\n\n\t/* If a tail call:"
    "\tif (DUK_UNLIKELY(thr->heap->eider_new_target != NULL)) {\n\t\teider__drop_new_target(thr);\n\t}\n\n\t/* If a tail call:")
engine_patch("newTarget may be any constructor"
    "\t\t\tif (!duk_strict_equals(thr, idx_func, idx_func + 3)) {\n\t\t\t\t/* XXX: [[Construct]] newTarget currently unsupported */\n\t\t\t\tDUK_ERROR_UNSUPPORTED(thr);\n\t\t\t\tDUK_WO_NORETURN(return 0;);\n\t\t\t}\n\t\t\tduk_set_top_unsafe(thr, idx_func + 3); /* remove any args beyond argArray */"
    "\t\t\tif (!duk_is_constructable(thr, idx_func + 3)) {\n\t\t\t\tDUK_ERROR_TYPE_INVALID_ARGS(thr);\n\t\t\t\tDUK_WO_NORETURN(return 0;);\n\t\t\t}\n\t\t\tif (!duk_strict_equals(thr, idx_func, idx_func + 3)) {\n\t\t\t\tduk_set_top_unsafe(thr, idx_func + 4);\n\t\t\t\tduk_dup(thr, idx_func + 2);\n\t\t\t\tduk_remove(thr, idx_func + 2); /* [ ... func instance newTarget argArray ] */\n\t\t\t\t(void) duk_unpack_array_like(thr, idx_func + 3);\n\t\t\t\tduk_remove(thr, idx_func + 3);\n\t\t\t\teider__set_new_target(thr, idx_func, idx_func + 2);\n\t\t\t\tduk_remove(thr, idx_func + 2);\n\t\t\t\t*call_flags |= DUK_CALL_FLAG_DEFAULT_INSTANCE_UPDATED;\n\t\t\t\tbreak;\n\t\t\t}\n\t\t\tduk_set_top_unsafe(thr, idx_func + 3); /* remove any args beyond argArray */")
engine_patch("a trap gets the Proxy"
    "\tduk_push_hobject(thr, h_proxy->handler);\n\trc = duk_get_prop_stridx_short(thr, -1, (*call_flags"
    "\tif (thr->heap->eider_new_target != NULL) {\n\t\teider__drop_new_target(thr);\n\t}\n\tduk_push_hobject(thr, h_proxy->handler);\n\trc = duk_get_prop_stridx_short(thr, -1, (*call_flags")
engine_patch("a call takes its newTarget over"
    "\tDUK_ASSERT(func == NULL || !DUK_HOBJECT_HAS_BOUNDFUNC(func));\n\n\tact->cat = NULL;\n\n\tact->flags = 0;"
    "\tDUK_ASSERT(func == NULL || !DUK_HOBJECT_HAS_BOUNDFUNC(func));\n\n\tact->cat = NULL;\n\tact->new_target = thr->heap->eider_new_target;\n\tthr->heap->eider_new_target = NULL;\n\n\tact->flags = 0;")
engine_patch("a call lets its newTarget go"
    "\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, act->lex_env);\n\ttmp = DUK_ACT_GET_FUNC(act);"
    "\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, act->lex_env);\n\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, act->new_target);\n\ttmp = DUK_ACT_GET_FUNC(act);")
engine_patch("so does a call of a coroutine that is forgotten"
    "\t\t\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, (duk_hobject *) act->lex_env);"
    "\t\t\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, (duk_hobject *) act->lex_env);\n\t\t\tDUK_HOBJECT_DECREF_NORZ_ALLOWNULL(thr, (duk_hobject *) act->new_target);")
engine_patch("the collector sees it"
    "\t\t\tduk__mark_heaphdr(heap, (duk_heaphdr *) act->lex_env);"
    "\t\t\tduk__mark_heaphdr(heap, (duk_heaphdr *) act->lex_env);\n\t\t\tduk__mark_heaphdr(heap, (duk_heaphdr *) act->new_target);")
engine_patch("the collector sees it"
    "\tduk__mark_heaphdr(heap, (duk_heaphdr *) heap->heap_thread);\n\tduk__mark_heaphdr(heap, (duk_heaphdr *) heap->heap_object);"
    "\tduk__mark_heaphdr(heap, (duk_heaphdr *) heap->heap_thread);\n\tduk__mark_heaphdr(heap, (duk_heaphdr *) heap->heap_object);\n\tduk__mark_heaphdr(heap, (duk_heaphdr *) heap->eider_new_target);")
engine_patch("new.target is newTarget"
    "\t\tif (act->flags & DUK_ACT_FLAG_CONSTRUCT) {\n\t\t\tduk_push_tval(thr, &act->tv_func);\n\t\t\treturn;"
    "\t\tif (act->flags & DUK_ACT_FLAG_CONSTRUCT) {\n\t\t\tif (act->new_target != NULL) {\n\t\t\t\tduk_push_hobject(thr, act->new_target);\n\t\t\t\treturn;\n\t\t\t}\n\t\t\tduk_push_tval(thr, &act->tv_func);\n\t\t\treturn;")
engine_patch("what a native constructor makes gets newTarget's prototype"
    "\tif (call_flags & (DUK_CALL_FLAG_CONSTRUCT | DUK_CALL_FLAG_CONSTRUCT_PROXY)) {\n\t\tduk_call_construct_postprocess(thr, call_flags & DUK_CALL_FLAG_CONSTRUCT_PROXY);"
    "\tif (call_flags & (DUK_CALL_FLAG_CONSTRUCT | DUK_CALL_FLAG_CONSTRUCT_PROXY)) {\n\t\tif (DUK_UNLIKELY(thr->callstack_curr->new_target != NULL)) {\n\t\t\teider__finish_native_construct(thr, thr->callstack_curr);\n\t\t}\n\t\tduk_call_construct_postprocess(thr, call_flags & DUK_CALL_FLAG_CONSTRUCT_PROXY);")

# A Proxy's traps are given property keys, as ES2015 has it, not the number that was in the brackets.
string(REPLACE "duk_push_tval(thr, tv_key); /* P */"
    "duk_push_tval(thr, tv_key);\n\t\t\t\t(void) duk_to_property_key_hstring(thr, -1); /* P */" duktape_c "${duktape_c}")

file(READ ${CMAKE_CURRENT_LIST_DIR}/duktape_additions.c additions)
string(APPEND duktape_c "${additions}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/duktape_additions.c)
