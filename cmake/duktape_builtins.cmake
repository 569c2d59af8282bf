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

# Dates as text are read by scripting/builtins/date_text.c: the engine's parser knows one format only, and takes
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
