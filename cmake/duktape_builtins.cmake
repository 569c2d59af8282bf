# What Eider changes in the engine's own built-in objects, where scripting/builtins cannot reach.

# A Proxy's own keys: which of them are enumerable is asked of its trap getOwnPropertyDescriptor, not of the target,
# as Object.keys(), for-in and JSON.stringify() should. own_property_look() is in scripting/builtins/reflection.c.
dialect("duk_proxy_ownkeys_postprocess(duk_hthread *thr, duk_hobject *h_proxy_target, duk_uint_t flags) {
	duk_uarridx_t i, len, idx;
	duk_propdesc desc;
"
"duk_proxy_ownkeys_postprocess(duk_hthread *thr, duk_hobject *h_proxy_target, duk_uint_t flags) {
	extern int own_property_look(duk_context *ctx, duk_idx_t at);
	duk_uarridx_t i, len, idx;
")

dialect("			if (duk_hobject_get_own_propdesc(thr, h_proxy_target, duk_known_hstring(thr, -1), &desc, 0 /*flags*/)) {
				if ((desc.flags & DUK_PROPDESC_FLAG_ENUMERABLE) == 0) {
					DUK_DDD(DUK_DDDPRINT(\"ignore non-enumerable property: %!T\", duk_get_tval(thr, -1)));
					goto skip_key;
				}
			} else {"
"			int look;

			duk_push_hobject(thr, h_proxy_target); /* the Proxy: see the callers */
			duk_insert(thr, -2);
			look = own_property_look(thr, -2);
			duk_remove_m2(thr);
			if (look != 2) {")

dialect("	duk_proxy_ownkeys_postprocess(thr, h_proxy_target, enum_flags);
	/* -> [ ... enum_target res"
"	duk_proxy_ownkeys_postprocess(thr, enum_target, enum_flags);
	/* -> [ ... enum_target res")

dialect("	duk_proxy_ownkeys_postprocess(thr, h_proxy_target, enum_flags);
	return 1;"
"	duk_proxy_ownkeys_postprocess(thr, obj, enum_flags);
	return 1;")

# A Proxy may be the target of another: a look-up goes on from target to target until one has the trap. A handler
# still must not be a Proxy, because looking for its traps would recurse without a limit.
dialect("	if (DUK_HOBJECT_IS_PROXY(h_target)) {
		goto fail_args;
	}
" "")

# What lies under a hidden key, such as the private fields of a class, is of one object, the Proxy or its target.
dialect("DUK_LOCAL duk_bool_t duk__proxy_check_prop(duk_hthread *thr,"
"DUK_LOCAL duk_bool_t eider__is_hidden(const duk_tval *key) {
	return DUK_TVAL_IS_STRING(key) && DUK_HSTRING_HAS_HIDDEN((duk_hstring *) DUK_TVAL_GET_STRING(key));
}

DUK_LOCAL duk_bool_t duk__proxy_check_prop(duk_hthread *thr,")
dialect("		if (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(curr))) {
			duk_hobject *h_target;
" "		while (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(curr)) && !eider__is_hidden(tv_key)) {
			duk_hobject *h_target;
")
dialect("	if (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(obj))) {
		duk_hobject *h_target;
		duk_bool_t tmp_bool;

		/* XXX: the key in"
"	while (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(obj)) && !eider__is_hidden(tv_key)) {
		duk_hobject *h_target;
		duk_bool_t tmp_bool;

		/* XXX: the key in")
dialect("		if (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(orig))) {
			duk_hobject *h_target;"
"		while (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(orig)) && !eider__is_hidden(tv_key)) {
			duk_hobject *h_target;")
dialect("		if (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(obj))) {
			duk_hobject *h_target;
			duk_bool_t tmp_bool;

			/* Note: proxy handling"
"		while (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(obj)) && !eider__is_hidden(tv_key)) {
			duk_hobject *h_target;
			duk_bool_t tmp_bool;

			/* Note: proxy handling")
dialect("	if (DUK_LIKELY(!duk_hobject_proxy_check(enum_target, &h_proxy_target, &h_proxy_handler))) {
		goto skip_proxy;"
"again:
	if (DUK_LIKELY(!duk_hobject_proxy_check(enum_target, &h_proxy_target, &h_proxy_handler))) {
		goto skip_proxy;")
dialect("		duk_pop_2(thr); /* -> [ ... enum_target res ] */
		goto skip_proxy;"
"		duk_pop_2(thr); /* -> [ ... enum_target res ] */
		goto again;")
dialect("	if (DUK_LIKELY(!duk_hobject_proxy_check(obj, &h_proxy_target, &h_proxy_handler))) {
		goto skip_proxy;"
"again:
	if (DUK_LIKELY(!duk_hobject_proxy_check(obj, &h_proxy_target, &h_proxy_handler))) {
		goto skip_proxy;")
dialect("		duk_replace(thr, 0);
		DUK_ASSERT_TOP(thr, 1);
		goto skip_proxy;"
"		duk_replace(thr, 0);
		DUK_ASSERT_TOP(thr, 1);
		obj = h_proxy_target;
		goto again;")

# The fast paths of push(), pop() and so on are not for arrays that are frozen, sealed or of a fixed length: those
# must throw.
dialect("	flags_mask = DUK_HOBJECT_FLAG_ARRAY_PART | DUK_HOBJECT_FLAG_EXOTIC_ARRAY | DUK_HEAPHDR_FLAG_READONLY;
	flags_bits = DUK_HOBJECT_FLAG_ARRAY_PART | DUK_HOBJECT_FLAG_EXOTIC_ARRAY;
	flags_value = DUK_HEAPHDR_GET_FLAGS_RAW((duk_heaphdr *) h);
	if ((flags_value & flags_mask) != flags_bits) {"
"	flags_mask = DUK_HOBJECT_FLAG_ARRAY_PART | DUK_HOBJECT_FLAG_EXOTIC_ARRAY | DUK_HEAPHDR_FLAG_READONLY |
	             DUK_HOBJECT_FLAG_EXTENSIBLE;
	flags_bits = DUK_HOBJECT_FLAG_ARRAY_PART | DUK_HOBJECT_FLAG_EXOTIC_ARRAY | DUK_HOBJECT_FLAG_EXTENSIBLE;
	flags_value = DUK_HEAPHDR_GET_FLAGS_RAW((duk_heaphdr *) h);
	if ((flags_value & flags_mask) != flags_bits || DUK_HARRAY_LENGTH_NONWRITABLE((duk_harray *) h)) {")

# ES2015: the length of an array-like is ToLength of it, not ToUint32. What is above 2^32 - 1 counts as that.
dialect("	len = duk_to_uint32(thr, -1);

	/* -> [ ... ToObject(this) ToUint32(length) ] */"
"	{
		duk_double_t length = duk_to_number_m1(thr);

		len = length >= 4294967295.0 ? 4294967295U : length >= 1.0 ? (duk_uint32_t) length : 0;
	}
	duk_pop(thr);
	duk_push_u32(thr, len);")

# Dates as text are read by scripting/builtins/date_parse.c: the engine's parser knows one format only, and takes
# month 13.
dialect("	if (duk__parse_string_iso8601_subset(thr, str) != 0) {
		return 1;
	}

#if"
"	extern void date_parse_push(duk_hthread *thr, const char *text);

	date_parse_push(thr, str);
	return 1;

#if")
dialect("	/* Here we'd have the option to normalize -0 to +0. */
	return x;"
"	return x + 0.0; /* never -0 */")
dialect("	if (nargs < 2) {
		duk_push_nan(thr);
	} else {
		duk__set_parts_from_args"
"	if (nargs < 1) {
		duk_push_nan(thr);
	} else {
		duk__set_parts_from_args")

# What a function prints of itself is in the form that the language has for functions without their text.
string(REPLACE "{ [ecmascript code] }\"" "{ [native code] }\"" duktape_c "${duktape_c}")
string(REPLACE "\"function %s() { [bound code] }\", (const char *) func_name" "\"function () { [native code] }\"" duktape_c "${duktape_c}")

# A trap that is undefined or null is none.
dialect("	if (duk_get_prop_stridx_short(thr, -1, stridx_trap)) {
		/* -> [ ... handler trap ] */"
"	if (duk_get_prop_stridx_short(thr, -1, stridx_trap) && !duk_is_null_or_undefined(thr, -1)) {
		/* -> [ ... handler trap ] */")
dialect("	if (rc == 0) {
		/* Not found, continue to target.  If this is a construct"
"	if (rc == 0 || duk_is_null_or_undefined(thr, -1)) {
		/* Not found, continue to target.  If this is a construct")
string(REPLACE "if (!duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_OWN_KEYS)) {"
    "if (!duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_OWN_KEYS) || duk_is_null_or_undefined(thr, -1)) {" duktape_c "${duktape_c}")

# pop() and push() of what is no dense array: scripting/builtins/array_general.c, which takes lengths up to 2^53 - 1.
# An array that is only full goes on here.
dialect("	if (h_arr) {
		return duk__array_pop_fastpath(thr, h_arr);
	}"
"	extern duk_ret_t array_pop(duk_hthread *thr);

	return h_arr != NULL ? duk__array_pop_fastpath(thr, h_arr) : array_pop(thr);")
dialect("		DUK_DD(DUK_DDPRINT(\"array push() fast path exited, resize case\"));
	}"
"	} else {
		extern duk_ret_t array_push(duk_hthread *thr);

		return array_push(thr);
	}")

# Elements are asked for their text as they are, not as objects.
dialect("				duk_to_object(thr, -1);
				duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_TO_LOCALE_STRING);"
"				duk_get_prop_stridx_short(thr, -1, DUK_STRIDX_TO_LOCALE_STRING);")

# ES2016: U+180E is no white space any more.
dialect("cp == 0x1680L || cp == 0x180eL || cp == 0x3000L" "cp == 0x1680L || cp == 0x3000L")

# A sign is for decimal numbers only: Number('-0x10') is NaN. parseInt() looks at its sign with a flag of its own.
dialect("	if (ch == (duk_small_int_t) '0') {
		duk_small_int_t detect_radix = 0;"
"	if (ch == (duk_small_int_t) '0' &&
	    ((flags & DUK_S2N_FLAG_ALLOW_GARBAGE) || p == (const duk_uint8_t *) DUK_HSTRING_GET_DATA(h_str))) {
		duk_small_int_t detect_radix = 0;")

# ES2019: JSON.stringify() writes half a surrogate pair as an escape, so that its result is always Unicode.
dialect("				} else {
					/* as is */
					DUK_RAW_WRITEINC_XUTF8(q, cp);"
"				} else if (DUK_UNLIKELY(cp >= 0xd800UL && cp <= 0xdfffUL)) {
					if (cp <= 0xdbffUL && p_end - p >= 3 && p[0] == 0xed && p[1] >= 0xb0) {
						DUK_MEMCPY((void *) q, (const void *) p_tmp, 6);
						q += 6;
						p += 3;
					} else {
						q = duk__emit_esc_auto_fast(js_ctx, cp, q);
					}
				} else {
					/* as is */
					DUK_RAW_WRITEINC_XUTF8(q, cp);")

# A list of names for JSON.stringify() counts each name once.
dialect("					duk_to_string(thr, -1); /* extra coercion of strings is OK */
					duk_put_prop_index(thr, -4, plist_idx); /* -> [ ... proplist enum_obj key ] */
					plist_idx++;
					duk_pop(thr);"
"					duk_uarridx_t known;

					duk_to_string(thr, -1); /* extra coercion of strings is OK */
					for (known = 0; known < plist_idx; known++) {
						duk_get_prop_index(thr, -4, known);
						if (duk_get_hstring(thr, -1) == duk_get_hstring(thr, -2)) {
							break;
						}
						duk_pop(thr);
						DUK_EIDER_TICK(thr, 1);
					}
					if (known < plist_idx) {
						duk_pop_3(thr);
						continue;
					}
					duk_put_prop_index(thr, -4, plist_idx); /* -> [ ... proplist enum_obj key ] */
					plist_idx++;
					duk_pop(thr);")

# What a reviver gives is defined, past setters; a property that cannot be changed stays as it is.
dialect("DUK_LOCAL void duk__json_dec_reviver_walk(duk_json_dec_ctx *js_ctx) {"
"/* [ ... key value ] -> [ ... ] */
DUK_LOCAL void eider__put_revived(duk_hthread *thr, duk_idx_t idx_object) {
	extern _Bool duktape_define_quietly(duk_hthread *thr, duk_idx_t idx, duk_uint_t flags);
	extern _Bool duktape_delete_quietly(duk_hthread *thr, duk_idx_t idx);

	if (duk_is_undefined(thr, -1)) {
		duk_pop(thr);
		(void) duktape_delete_quietly(thr, idx_object);
	} else if (DUK_HOBJECT_IS_PROXY(duk_known_hobject(thr, idx_object))) {
		duk_put_prop(thr, idx_object);
	} else {
		(void) duktape_define_quietly(thr, idx_object, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
	}
}

DUK_LOCAL void duk__json_dec_reviver_walk(duk_json_dec_ctx *js_ctx) {")
dialect("				if (duk_is_undefined(thr, -1)) {
					duk_pop(thr);
					duk_del_prop_index(thr, -1, i);
				} else {
					/* XXX: duk_xdef_prop_index_wec() would be more appropriate
					 * here but it currently makes some assumptions that might
					 * not hold (e.g. that previous property is not an accessor).
					 */
					duk_put_prop_index(thr, -2, i);
				}
"
"				(void) duk_push_uint_to_hstring(thr, (duk_uint_t) i);
				duk_insert(thr, -2);
				eider__put_revived(thr, duk_normalize_index(thr, -3));
")
dialect("				if (duk_is_undefined(thr, -1)) {
					duk_pop(thr);
					duk_del_prop(thr, -3);
				} else {
					/* XXX: duk_xdef_prop_index_wec() would be more appropriate
					 * here but it currently makes some assumptions that might
					 * not hold (e.g. that previous property is not an accessor).
					 *
					 * Using duk_put_prop() works incorrectly with '__proto__'
					 * if the own property with that name has been deleted.  This
					 * does not happen normally, but a clever reviver can trigger
					 * that, see complex reviver case in: test-bug-json-parse-__proto__.js.
					 */
					duk_put_prop(thr, -4);
				}
"
"				eider__put_revived(thr, duk_normalize_index(thr, -4));
")

# An array has a tag like any object.
dialect("	if (duk_js_isarray_hobject(h_obj)) {
		stridx = DUK_STRIDX_UC_ARRAY;
	} else {
		/* [ ... \"[object\" obj ] */
"
"	stridx = duk_js_isarray_hobject(h_obj) ? DUK_STRIDX_UC_ARRAY : 0;
	{")
dialect("		stridx = DUK_HOBJECT_CLASS_NUMBER_TO_STRIDX(classnum);
	}
	duk_pop_unsafe(thr);
	duk_push_hstring_stridx(thr, stridx);"
"		stridx = stridx != 0 ? stridx : DUK_HOBJECT_CLASS_NUMBER_TO_STRIDX(classnum);
	}
	duk_pop_unsafe(thr);
	duk_push_hstring_stridx(thr, stridx);")

# A function's name is printed where it can stand in such a text; of a Proxy of a function, nothing is known.
dialect("		if (duk_is_undefined(thr, -1)) {
			func_name = \"\";
		} else {
			func_name = duk_to_string(thr, -1);
			DUK_ASSERT(func_name != NULL);
		}
"
"		func_name = eider__printed_name(thr);
")
dialect("		} else {
			goto type_error;
		}
	} else if (DUK_TVAL_IS_LIGHTFUNC(tv)) {
		duk_push_lightfunc_tostring(thr, tv);"
"		} else if (DUK_HOBJECT_IS_CALLABLE(obj)) {
			duk_push_sprintf(thr, \"function () { [native code] }\");
		} else {
			goto type_error;
		}
	} else if (DUK_TVAL_IS_LIGHTFUNC(tv)) {
		duk_push_lightfunc_tostring(thr, tv);")
dialect("DUK_INTERNAL duk_ret_t duk_bi_function_prototype_to_string(duk_hthread *thr) {"
"/* [ name ] -> [ name ]: nothing for what is no identifier, like that of a method with a computed name */
DUK_LOCAL const char *eider__printed_name(duk_hthread *thr) {
	const char *text = duk_is_string_notsymbol(thr, -1) ? duk_get_string(thr, -1) : \"\";
	const char *start = strncmp(text, \"get \", 4) == 0 || strncmp(text, \"set \", 4) == 0 ? text + 4 : text;
	const char *p;

	if (strncmp(start, \"[Symbol.\", 8) == 0) {
		return text;
	}
	for (p = start; *p; p++) {
		const int ch = *p;

		if (!((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || ch == '_' || ch == '$' || ch < 0 ||
		      (p > start && ch >= '0' && ch <= '9'))) {
			return \"\";
		}
	}
	return text;
}

DUK_INTERNAL duk_ret_t duk_bi_function_prototype_to_string(duk_hthread *thr) {")

# V8 says it so.
dialect("DUK_INTERNAL duk_ret_t duk_bi_type_error_thrower(duk_hthread *thr) {
	DUK_DCERROR_TYPE_INVALID_ARGS(thr);"
"DUK_INTERNAL duk_ret_t duk_bi_type_error_thrower(duk_hthread *thr) {
	DUK_ERROR_TYPE(thr, \"'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them\");")

# Object.prototype.toLocaleString() asks the value as it is, not as an object.
dialect("	(void) duk_push_this_coercible_to_object(thr);
	duk_get_prop_stridx_short(thr, 0, DUK_STRIDX_TO_STRING);"
"	duk_push_this_check_object_coercible(thr);
	duk_get_prop_stridx_short(thr, 0, DUK_STRIDX_TO_STRING);")

# A setter of Date without arguments gets undefined.
dialect("	nargs = duk_get_top(thr);
	d = duk__push_this_get_timeval(thr, flags_and_maxnargs);"
"	if (duk_get_top(thr) == 0) {
		duk_push_undefined(thr);
	}
	nargs = duk_get_top(thr);
	d = duk__push_this_get_timeval(thr, flags_and_maxnargs);")
