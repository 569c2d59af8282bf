# Typed arrays and Proxies in the engine's property operations, where they differ from ES2023.

# ---- typed arrays ----
#
# A key that is a number's text is an element or nothing: `array[-1]` and `array['1.5']` are neither stored nor looked
# for in the prototypes. `length` is the getter of %TypedArray%.prototype; reading it stays as quick as it was.
dialect("DUK_LOCAL_DECL duk_bool_t duk__get_own_propdesc_raw(duk_hthread *thr,"
"/* Whether a look-up may have to end at an object, or go through it. */
#define EIDER__IS_ODD(h) \\
	((DUK_HEAPHDR_GET_FLAGS_RAW(&(h)->hdr) & (DUK_HOBJECT_FLAG_BUFOBJ | DUK_HOBJECT_FLAG_EXOTIC_PROXYOBJ)) != 0)

DUK_LOCAL DUK_NOINLINE DUK_COLD duk_bool_t eider__is_number_text(duk_hthread *thr, duk_hstring *key) {
	const char *text = (const char *) DUK_HSTRING_GET_DATA(key);
	duk_bool_t same;

	if (!((text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == 'I' || text[0] == 'N')) {
		return 0;
	}
	if (text[0] == '-' && text[1] == '0' && text[2] == 0) {
		return 1;
	}
	duk_push_hstring(thr, key);
	(void) duk_to_number(thr, -1);
	(void) duk_to_string(thr, -1);
	same = duk_known_hstring(thr, -1) == key;
	duk_pop(thr);
	return same;
}

/* Whether the object is a typed array that has no such element, and nothing else of that name. */
DUK_LOCAL duk_bool_t eider__is_no_element(duk_hthread *thr, duk_hobject *obj, duk_hstring *key, duk_uint32_t arr_idx) {
	duk_hbufobj *h = (duk_hbufobj *) obj;

	if (!DUK_HOBJECT_IS_BUFOBJ(obj) || !DUK_HBUFOBJ_HAS_VIRTUAL_INDICES(h)) {
		return 0;
	}
	return arr_idx != DUK_HSTRING_NO_ARRAY_INDEX ? arr_idx >= (h->length >> h->shift) : eider__is_number_text(thr, key);
}

/* -1: no element; the property is an ordinary one. */
DUK_LOCAL int eider__define_element(duk_hthread *thr,
                                    duk_uint_t flags,
                                    duk_hobject *obj,
                                    duk_hstring *key,
                                    duk_uint32_t arr_idx,
                                    duk_idx_t idx_value) {
	duk_hbufobj *h = (duk_hbufobj *) obj;

	if (!DUK_HBUFOBJ_HAS_VIRTUAL_INDICES(h)) {
		return -1;
	}
	if (eider__is_no_element(thr, obj, key, arr_idx)) {
		return 0;
	}
	if (arr_idx == DUK_HSTRING_NO_ARRAY_INDEX) {
		return -1;
	}
	if ((flags & (DUK_DEFPROP_HAVE_GETTER | DUK_DEFPROP_HAVE_SETTER)) ||
	    ((flags & DUK_DEFPROP_HAVE_CONFIGURABLE) && !(flags & DUK_DEFPROP_CONFIGURABLE)) ||
	    ((flags & DUK_DEFPROP_HAVE_ENUMERABLE) && !(flags & DUK_DEFPROP_ENUMERABLE)) ||
	    ((flags & DUK_DEFPROP_HAVE_WRITABLE) && !(flags & DUK_DEFPROP_WRITABLE))) {
		return 0;
	}
	if (flags & DUK_DEFPROP_HAVE_VALUE) {
		duk_push_hobject(thr, obj);
		duk_dup(thr, idx_value);
		duk_put_prop_index(thr, -2, arr_idx);
		duk_pop(thr);
	}
	return 1;
}

/* `length`, if it is the getter's of %TypedArray%.prototype. */
DUK_LOCAL duk_bool_t eider__push_typed_length(duk_hthread *thr, duk_hbufobj *h_bufobj) {
	duk_hobject *h = (duk_hobject *) h_bufobj;
	duk_hobject *end = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, thr->builtins[DUK_BIDX_UINT8ARRAY_PROTOTYPE]);
	duk_int_t e_idx;
	duk_int_t h_idx;
	int sanity = 8;

	for (; h != end; h = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, h)) {
		if (h == NULL || sanity-- == 0 || DUK_HOBJECT_IS_PROXY(h) ||
		    (DUK_HOBJECT_GET_ENEXT(h) > 0 &&
		     duk_hobject_find_entry(thr->heap, h, DUK_HTHREAD_STRING_LENGTH(thr), &e_idx, &h_idx))) {
			return 0;
		}
	}
	duk_push_uint(thr, h_bufobj->length >> h_bufobj->shift);
	return 1;
}

DUK_LOCAL_DECL duk_bool_t duk__get_own_propdesc_raw(duk_hthread *thr,")

dialect("		idx = duk__tval_number_to_arr_idx(tv_key);
	} else {
		return 0;
	}

	/* If index is not valid, idx will be DUK__NO_ARRAY_INDEX which
	 * is 0xffffffffUL.  We don't need to check for that explicitly
	 * because 0xffffffffUL will never be inside bufobj length.
	 */

	/* Careful with wrapping (left shifting idx would be unsafe). */
	if (idx >= (h_bufobj->length >> h_bufobj->shift)) {
		return 0;
	}
	DUK_ASSERT(idx != DUK__NO_ARRAY_INDEX);

	byte_off = idx << h_bufobj->shift; /* no wrap assuming h_bufobj->length is valid */
	elem_size = (duk_small_uint_t) (1U << h_bufobj->shift);

	if (h_bufobj->buf"
"		idx = duk__tval_number_to_arr_idx(tv_key);
	} else {
		return DUK_TVAL_IS_STRING(tv_key) && DUK_TVAL_GET_STRING(tv_key) == DUK_HTHREAD_STRING_LENGTH(thr) &&
		       eider__push_typed_length(thr, h_bufobj);
	}

	if (idx >= (h_bufobj->length >> h_bufobj->shift)) {
		return 0;
	}

	byte_off = idx << h_bufobj->shift; /* no wrap assuming h_bufobj->length is valid */
	elem_size = (duk_small_uint_t) (1U << h_bufobj->shift);

	if (h_bufobj->buf")

dialect("		} else if (key == DUK_HTHREAD_STRING_LENGTH(thr) && DUK_HBUFOBJ_HAS_VIRTUAL_INDICES(h_bufobj)) {"
"		} else if (0) {")
dialect("				out_desc->flags = DUK_PROPDESC_FLAG_WRITABLE | DUK_PROPDESC_FLAG_VIRTUAL;
				if (DUK_HOBJECT_GET_CLASS_NUMBER(obj)"
"				out_desc->flags =
				    DUK_PROPDESC_FLAG_WRITABLE | DUK_PROPDESC_FLAG_CONFIGURABLE | DUK_PROPDESC_FLAG_VIRTUAL;
				if (DUK_HOBJECT_GET_CLASS_NUMBER(obj)")
dialect("					/* There's intentionally no check for
					 * current underlying buffer length.
					 */
					len = (duk_uint_fast32_t) (h_bufobj->length >> h_bufobj->shift);"
"					len = (duk_uint_fast32_t) (h_bufobj->length >> h_bufobj->shift);
					have_length = 0;")
dialect("	if (!DUK_HOBJECT_HAS_EXOTIC_ARRAY(obj)) {
		goto skip_array_exotic;
	}

	if (key == DUK_HTHREAD_STRING_LENGTH(thr)) {
		duk_harray *a;

		/* E5 Section 15.4.5.1, step 3, steps a - i are implemented here, j - n at the end */"
"	if (DUK_UNLIKELY(DUK_HOBJECT_IS_BUFOBJ(obj))) {
		const int defined = eider__define_element(thr, defprop_flags, obj, key, arr_idx, idx_value);

		if (defined > 0) {
			return 1;
		}
		if (defined == 0) {
			if (throw_flag) {
				DUK_ERROR_TYPE(thr, \"Cannot redefine an element of a typed array\");
			}
			return 0;
		}
	}
	if (!DUK_HOBJECT_HAS_EXOTIC_ARRAY(obj)) {
		goto skip_array_exotic;
	}

	if (key == DUK_HTHREAD_STRING_LENGTH(thr)) {
		duk_harray *a;

		/* E5 Section 15.4.5.1, step 3, steps a - i are implemented here, j - n at the end */")

# ---- what is frozen ----

# Elements of a typed array can be made neither read-only nor permanent; other buffers have none.
dialect("		if (is_freeze && DUK_HOBJECT_IS_BUFOBJ(h)) {"
"		if (is_freeze && DUK_HOBJECT_IS_BUFOBJ(h) && DUK_HBUFOBJ_HAS_VIRTUAL_INDICES((duk_hbufobj *) h) &&
		    ((duk_hbufobj *) h)->length > 0) {
			DUK_ERROR_TYPE(thr, \"Cannot freeze array buffer views with elements\");")
# The length of a frozen array is read-only.
dialect("	duk__abandon_array_part(thr, obj);
	DUK_ASSERT(DUK_HOBJECT_GET_ASIZE(obj) == 0);

	for (i = 0; i < DUK_HOBJECT_GET_ENEXT(obj); i++) {
		duk_uint8_t *fp;
"
"	duk__abandon_array_part(thr, obj);
	if (is_freeze && DUK_HOBJECT_IS_ARRAY(obj)) {
		DUK_HARRAY_SET_LENGTH_NONWRITABLE((duk_harray *) obj);
	}

	for (i = 0; i < DUK_HOBJECT_GET_ENEXT(obj); i++) {
		duk_uint8_t *fp;
")
dialect("	/* all virtual properties are non-configurable and non-writable */
"
"	if (DUK_HOBJECT_IS_BUFOBJ(obj) && DUK_HBUFOBJ_HAS_VIRTUAL_INDICES((duk_hbufobj *) obj) &&
	    ((duk_hbufobj *) obj)->length > 0) {
		return 0;
	}
")

# ---- Proxies ----
#
# scripting/builtins/reflect.c has [[Get]] and [[Set]] with a receiver. A Proxy may be a handler, too: looking for its
# traps is a recursion, so each step looks at the stack.
dialect("	if (DUK_HOBJECT_IS_PROXY(h_handler)) {
		goto fail_args;
	}
" "")
dialect("	duk_require_stack(thr, DUK__VALSTACK_PROXY_LOOKUP);
	duk_push_hobject(thr, h_handler);"
"	duk_native_stack_check(thr);
	DUK_EIDER_TICK(thr, 1);
	duk_require_stack(thr, DUK__VALSTACK_PROXY_LOOKUP);
	duk_push_hobject(thr, h_handler);")

# A getter of the target is called on the Proxy.
dialect("			curr = h_target; /* resume lookup from target */
			DUK_TVAL_SET_OBJECT(tv_obj, curr);
		}
#endif /* DUK_USE_ES6_PROXY */

		if (DUK_HOBJECT_HAS_EXOTIC_ARGUMENTS(curr)) {"
"			curr = h_target; /* resume lookup from target */
		}
#endif /* DUK_USE_ES6_PROXY */

		if (DUK_HOBJECT_HAS_EXOTIC_ARGUMENTS(curr)) {")
# What is set in the target becomes a property of the Proxy, by its traps.
dialect("			orig = h_target; /* resume write to target */
			DUK_TVAL_SET_OBJECT(tv_obj, orig);"
"			extern _Bool proxied_set(duk_hthread *thr);

			duk_push_hobject(thr, h_target);
			duk_push_tval(thr, tv_key);
			duk_push_tval(thr, tv_val);
			duk_push_tval(thr, tv_obj);
			if (!proxied_set(thr)) {
				goto fail_proxy_rejected;
			}
			return 1;")

# Reading goes on in a Proxy among the prototypes, and ends at a typed array.
dialect("		DUK_EIDER_CHARGE(thr->heap, 1);
		if (DUK_UNLIKELY(sanity-- == 0)) {
			DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
			DUK_WO_NORETURN(return 0;);
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
	} while (curr != NULL);

	/*
	 *  Not found
	 */

	duk_to_undefined(thr, -1);"
"		DUK_EIDER_CHARGE(thr->heap, 1);
		if (DUK_UNLIKELY(sanity-- == 0)) {
			DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
			DUK_WO_NORETURN(return 0;);
		}
		if (DUK_UNLIKELY(EIDER__IS_ODD(curr)) && eider__is_no_element(thr, curr, key, arr_idx)) {
			break;
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
		if (curr != NULL && DUK_UNLIKELY(EIDER__IS_ODD(curr)) && DUK_HOBJECT_IS_PROXY(curr) &&
		    !DUK_HSTRING_HAS_HIDDEN(key)) {
			extern void proxied_get(duk_hthread *thr);

			duk_push_hobject(thr, curr);
			duk_dup_m2(thr);
			duk_push_tval(thr, tv_obj);
			proxied_get(thr);
			goto found;
		}
	} while (curr != NULL);

	/*
	 *  Not found
	 */

	duk_to_undefined(thr, -1);")
dialect("		DUK_EIDER_CHARGE(thr->heap, 1);
		if (DUK_UNLIKELY(sanity-- == 0)) {
			DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
			DUK_WO_NORETURN(return 0;);
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
	} while (curr != NULL);

	/*
	 *  Property not found in prototype chain.
	 */
"
"		DUK_EIDER_CHARGE(thr->heap, 1);
		if (DUK_UNLIKELY(sanity-- == 0)) {
			DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
			DUK_WO_NORETURN(return 0;);
		}
		if (DUK_UNLIKELY(EIDER__IS_ODD(curr)) && eider__is_no_element(thr, curr, key, arr_idx)) {
			if (curr == orig) {
				duk_push_tval(thr, tv_val);
				(void) duk_to_number(thr, -1);
				duk_pop(thr);
			}
			goto success_no_arguments_exotic;
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
		if (curr != NULL && DUK_UNLIKELY(EIDER__IS_ODD(curr)) && DUK_HOBJECT_IS_PROXY(curr) &&
		    !DUK_HSTRING_HAS_HIDDEN(key)) {
			extern _Bool proxied_set(duk_hthread *thr);

			duk_push_hobject(thr, curr);
			duk_dup_m2(thr);
			duk_push_tval(thr, tv_val);
			duk_push_tval(thr, tv_obj);
			if (!proxied_set(thr)) {
				goto fail_not_writable;
			}
			goto success_no_arguments_exotic;
		}
	} while (curr != NULL);

	/*
	 *  Property not found in prototype chain.
	 */
")
dialect("				DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
				DUK_WO_NORETURN(return 0;);
			}
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
	} while (curr != NULL);
"
"				DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
				DUK_WO_NORETURN(return 0;);
			}
		}
		if (DUK_UNLIKELY(EIDER__IS_ODD(curr)) && eider__is_no_element(thr, curr, key, arr_idx)) {
			break;
		}
		curr = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, curr);
		if (curr != NULL && DUK_UNLIKELY(EIDER__IS_ODD(curr)) && DUK_HOBJECT_IS_PROXY(curr) &&
		    !(flags & DUK_GETDESC_FLAG_IGNORE_PROTOLOOP) && !DUK_HSTRING_HAS_HIDDEN(key)) {
			duk_tval tv_proxy;
			duk_tval tv_key;
			duk_bool_t found;

			duk_native_stack_check(thr);
			duk_push_hobject(thr, curr); /* its trap may take it out of the chain */
			DUK_TVAL_SET_OBJECT(&tv_proxy, curr);
			DUK_TVAL_SET_STRING(&tv_key, key);
			found = duk_hobject_hasprop(thr, &tv_proxy, &tv_key);
			duk_pop(thr);
			return found;
		}
	} while (curr != NULL);
")

# The keys that a trap gives are held against the target's (scripting/builtins/proxy.c).
dialect("	len = (duk_uarridx_t) duk_get_length(thr, -1);
	idx = 0;
	duk_push_array(thr);
	/* XXX: preallocated dense array, fill in directly */"
"	extern void proxy_check_own_keys(duk_hthread *thr);

	duk_push_hobject(thr, h_proxy_target); /* the Proxy */
	duk_insert(thr, -2);
	proxy_check_own_keys(thr);
	duk_remove_m2(thr);
	len = (duk_uarridx_t) duk_get_length(thr, -1);
	idx = 0;
	duk_push_array(thr);
	/* XXX: preallocated dense array, fill in directly */")

# newTarget of a construct call goes through Proxies: to the trap, or with the target. While a trap is looked for, it
# stands among the arguments.
dialect("	if (thr->heap->eider_new_target != NULL) {
		eider__drop_new_target(thr);
	}
	duk_push_hobject(thr, h_proxy->handler);
	rc = duk_get_prop_stridx_short("
"	const duk_bool_t has_new_target = thr->heap->eider_new_target != NULL;

	if (has_new_target) {
		duk_push_hobject(thr, thr->heap->eider_new_target);
		duk_insert(thr, idx_func + 2);
		eider__drop_new_target(thr);
	}
	duk_push_hobject(thr, h_proxy->handler);
	rc = duk_get_prop_stridx_short(")
dialect("		duk_pop_2(thr);
		duk_push_hobject(thr, h_proxy->target);
		duk_replace(thr, idx_func);
		return;"
"		duk_pop_2(thr);
		if (*call_flags & DUK_CALL_FLAG_CONSTRUCT) {
			duk_hobject *new_target = has_new_target ? duk_known_hobject(thr, idx_func + 2) : (duk_hobject *) h_proxy;

			eider__drop_new_target(thr); /* of a getter that failed */
			DUK_HOBJECT_INCREF(thr, new_target);
			thr->heap->eider_new_target = new_target;
		}
		if (has_new_target) {
			duk_remove(thr, idx_func + 2);
		}
		duk_push_hobject(thr, h_proxy->target);
		duk_replace(thr, idx_func);
		return;")
dialect("	duk_insert(thr, idx_func + 3);
	duk_pack(thr, duk_get_top(thr) - (idx_func + 5));"
"	duk_insert(thr, idx_func + 3);
	if (has_new_target) {
		duk_pull(thr, idx_func + 5);
		duk_replace(thr, idx_func + 4); /* in the place of the instance, which is not needed */
	}
	duk_pack(thr, duk_get_top(thr) - (idx_func + 5));")
dialect("		duk_remove(thr, idx_func + 4);
		duk_push_hobject(thr, (duk_hobject *) h_proxy);"
"		if (has_new_target) {
			duk_pull(thr, idx_func + 4);
		} else {
			duk_remove(thr, idx_func + 4);
			duk_push_hobject(thr, (duk_hobject *) h_proxy);
		}")
dialect("					desc_reject = !(desc.flags & DUK_PROPDESC_FLAG_CONFIGURABLE);
					if (desc_reject) {
						/* unconditional */"
"					desc_reject = !(desc.flags & DUK_PROPDESC_FLAG_CONFIGURABLE) || !DUK_HOBJECT_HAS_EXTENSIBLE(h_target);
					if (desc_reject) {
						/* unconditional */")

# instanceof asks a Proxy for its prototype.
dialect("#if defined(DUK_USE_ES6_PROXY)
		val = duk_hobject_resolve_proxy_target(val);
#endif

		if (skip_first) {"
"		if (skip_first) {")
dialect("		DUK_ASSERT(val != NULL);
		val = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, val);
	} while (--sanity > 0);

	DUK_ASSERT(sanity == 0);
	DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
	DUK_WO_NORETURN(return 0;);

pop2_and_false:"
"		if (DUK_UNLIKELY(DUK_HOBJECT_IS_PROXY(val))) {
			extern void object_prototype_push(duk_hthread *thr, duk_idx_t idx);

			duk_push_hobject(thr, val);
			object_prototype_push(thr, -1);
			duk_remove_m2(thr);
			duk_replace(thr, -4); /* in the place of the value, which is not needed any more */
			val = duk_get_hobject(thr, -3);
			continue;
		}
		val = DUK_HOBJECT_GET_PROTOTYPE(thr->heap, val);
	} while (--sanity > 0);

	DUK_ERROR_RANGE(thr, DUK_STR_PROTOTYPE_CHAIN_LIMIT);
	DUK_WO_NORETURN(return 0;);

pop2_and_false:")

# ---- caller and arguments ----
#
# %ThrowTypeError% is not asked for a sloppy function that is no arrow and no method: `arguments` is null, and `caller`
# is whoever called it, a function of the same kind, or null.
dialect("DUK_LOCAL_DECL duk_bool_t duk__get_own_propdesc_raw(duk_hthread *thr,"
"DUK_LOCAL duk_bool_t eider__is_sloppy(duk_hobject *h) {
	return h != NULL && DUK_HOBJECT_IS_COMPFUNC(h) && !DUK_HOBJECT_HAS_STRICT(h) && DUK_HOBJECT_HAS_CONSTRUCTABLE(h);
}

/* [ ] -> [ value ] */
DUK_LOCAL DUK_NOINLINE DUK_COLD duk_bool_t eider__push_caller(duk_hthread *thr, duk_tval *tv_obj, duk_hstring *key) {
	duk_hobject *function = DUK_TVAL_IS_OBJECT(tv_obj) ? DUK_TVAL_GET_OBJECT(tv_obj) : NULL;
	duk_activation *act = thr->callstack_curr;

	if (!eider__is_sloppy(function)) {
		return 0;
	}
	while (act != NULL && act->func != function) {
		act = act->parent;
	}
	act = act != NULL ? act->parent : NULL;
	if (key == DUK_HTHREAD_STRING_CALLER(thr) && act != NULL && eider__is_sloppy(act->func)) {
		duk_push_hobject(thr, act->func);
	} else {
		duk_push_null(thr);
	}
	return 1;
}

DUK_LOCAL_DECL duk_bool_t duk__get_own_propdesc_raw(duk_hthread *thr,")
dialect("			duk_pop_unsafe(thr); /* [key undefined] -> [key] */
			duk_push_hobject(thr, desc.get);"
"			if (DUK_UNLIKELY(desc.get == thr->builtins[DUK_BIDX_TYPE_ERROR_THROWER]) &&
			    eider__push_caller(thr, tv_obj, key)) {
				duk_remove_m2(thr);
				goto found;
			}
			duk_pop_unsafe(thr); /* [key undefined] -> [key] */
			duk_push_hobject(thr, desc.get);")
dialect("			if (!setter) {
				goto fail_no_setter;
			}
			duk_push_hobject(thr, setter);"
"			if (!setter) {
				goto fail_no_setter;
			}
			if (DUK_UNLIKELY(setter == thr->builtins[DUK_BIDX_TYPE_ERROR_THROWER]) &&
			    DUK_TVAL_IS_OBJECT(tv_obj) && eider__is_sloppy(DUK_TVAL_GET_OBJECT(tv_obj))) {
				goto success_no_arguments_exotic;
			}
			duk_push_hobject(thr, setter);")
