# How functions are kept in a heap. As duktape_patches.cmake: `duktape_c` in and out, duktape_image.c appended.
#
# A closure refers to its template (`origin`), which has what all its closures share: the map of variables, the formals, the
# positions, the file's name. In Duktape each closure has a property for each of these, and counts references to every constant.
#
# A template may come from an image, made when Eider is built (cmake/make_image.c): its instructions and positions
# stay in the program, and its constants come into the heap when it is first called.

engine_patch("what a function refers to"
    "	duk_uint16_t nargs; /* number of arguments allocated to regs */"
    "	duk_uint16_t nargs; /* number of arguments allocated to regs */

	struct duk_hcompfunc *origin; /* of a closure: its template, whose data it borrows */
	const duk_uint32_t *record; /* of a template: where it is in an image, or NULL */")
engine_patch("the instructions of an image are not in the data"
    "#define DUK_HCOMPFUNC_GET_FUNCS_END(heap, h) ((duk_hobject **) (void *) DUK_HCOMPFUNC_GET_BYTECODE((heap), (h)))"
    "#define DUK_HCOMPFUNC_GET_FUNCS_END(heap, h) \\
	((duk_hobject **) (void *) ((h)->record != NULL ? DUK_HCOMPFUNC_GET_CODE_END((heap), (h)) : DUK_HCOMPFUNC_GET_BYTECODE((heap), (h))))")

# ---- garbage ----

engine_patch("a closure keeps its template, and that what is in the data"
    "		if (DUK_HCOMPFUNC_GET_DATA(heap, f) != NULL) {
			tv = DUK_HCOMPFUNC_GET_CONSTS_BASE(heap, f);"
    "		duk__mark_heaphdr(heap, (duk_heaphdr *) f->origin);
		if (f->origin == NULL && DUK_HCOMPFUNC_GET_DATA(heap, f) != NULL) {
			tv = DUK_HCOMPFUNC_GET_CONSTS_BASE(heap, f);")
engine_patch("a closure counts as a reference to its template only"
    "		if (DUK_LIKELY(DUK_HCOMPFUNC_GET_DATA(heap, f) != NULL)) {"
    "		if (f->origin == NULL && DUK_HCOMPFUNC_GET_DATA(heap, f) != NULL) {")
engine_patch("the same"
    "		DUK_HEAPHDR_DECREF_ALLOWNULL(thr, (duk_hbuffer *) DUK_HCOMPFUNC_GET_DATA(heap, f));"
    "		if (f->origin == NULL) {
			DUK_HEAPHDR_DECREF_ALLOWNULL(thr, (duk_hbuffer *) DUK_HCOMPFUNC_GET_DATA(heap, f));
		} else {
			DUK_HEAPHDR_DECREF(thr, (duk_heaphdr *) f->origin);
		}")

# ---- closures ----

engine_patch("a closure refers to its template"
    "	DUK_HBUFFER_INCREF(thr, DUK_HCOMPFUNC_GET_DATA(thr->heap, fun_clos));
	duk__inc_data_inner_refcounts(thr, fun_temp);"
    "	fun_clos->origin = fun_temp;
	DUK_HOBJECT_INCREF(thr, &fun_temp->obj);")
engine_patch("the template has them; the table of properties gets its size once"
    "	for (i = 0; i < (duk_small_uint_t) (sizeof(duk__closure_copy_proplist) / sizeof(duk_uint16_t)); i++) {"
    "	i = 1; /* length */
	i += add_auto_proto ? 1 : 0;
	i += duk_hobject_find_entry_tval_ptr_stridx(thr->heap, &fun_temp->obj, DUK_STRIDX_NAME) != NULL ? 1 : 0;
	duk_hobject_resize_entrypart(thr, &fun_clos->obj, i);

	for (i = 0; 0; i++) {")
engine_patch("an image has the length"
    "		duk_pop_unsafe(thr);
		duk_push_uint(thr, len_value);"
    "		duk_pop_unsafe(thr);
		duk_push_uint(thr, fun_temp->record != NULL ? fun_temp->record[EIDER_RECORD_LENGTH] : len_value);")
engine_patch("the table of a closure has its size already"
    "	duk_compact(thr, -2);

	/*
	 *  Some assertions (E5 Section 13.2)."
    "	/*
	 *  Some assertions (E5 Section 13.2).")

# ---- what the template knows ----

string(PREPEND duktape_c "struct duk_hthread;
struct duk_hobject;
struct duk_hcompfunc;
enum { EIDER_RECORD_LENGTH = 3 };
static struct duk_hobject *eider__origin(struct duk_hobject *function);
static const void *eider__positions(struct duk_hthread *thr, struct duk_hobject *function, unsigned long *size);
static void eider__make_ready(struct duk_hthread *thr, struct duk_hcompfunc *function);
static const char *eider__file_name(struct duk_hthread *thr, struct duk_hobject *function);
static void eider__push_file_name(struct duk_hthread *thr, struct duk_hobject *function);
")
engine_patch("formals are the template's"
    "	h = (duk_harray *) duk__hobject_get_entry_object_stridx(thr->heap, obj, DUK_STRIDX_INT_FORMALS);"
    "	h = (duk_harray *) duk__hobject_get_entry_object_stridx(thr->heap, eider__origin(obj), DUK_STRIDX_INT_FORMALS);")
engine_patch("the map of variables is the template's"
    "	h = duk__hobject_get_entry_object_stridx(thr->heap, obj, DUK_STRIDX_INT_VARMAP);"
    "	h = duk__hobject_get_entry_object_stridx(thr->heap, eider__origin(obj), DUK_STRIDX_INT_VARMAP);")
engine_patch("positions are the template's, or the image's"
    "	duk_xget_owndataprop_stridx_short(thr, idx_func, DUK_STRIDX_INT_PC2LINE);
	pc2line = (duk_hbuffer_fixed *) (void *) duk_get_hbuffer(thr, -1);
	if (pc2line != NULL) {
		DUK_ASSERT(!DUK_HBUFFER_HAS_DYNAMIC((duk_hbuffer *) pc2line) && !DUK_HBUFFER_HAS_EXTERNAL((duk_hbuffer *) pc2line));
		line = duk__hobject_pc2line_query_raw(thr, pc2line, (duk_uint_fast32_t) pc);
	} else {
		line = 0;
	}
	duk_pop(thr);
"
    "	unsigned long size;
	const void *positions = eider__positions(thr, duk_require_hobject(thr, idx_func), &size);

	DUK_UNREF(pc2line);
	line = positions != NULL ? duk__hobject_pc2line_query_raw(thr, positions, size, (duk_uint_fast32_t) pc) : 0;
")
engine_patch("the same"
    "DUK_LOCAL duk_uint_fast32_t duk__hobject_pc2line_query_raw(duk_hthread *thr, duk_hbuffer_fixed *buf, duk_uint_fast32_t pc) {"
    "DUK_LOCAL duk_uint_fast32_t duk__hobject_pc2line_query_raw(duk_hthread *thr, const void *buf, duk_size_t buf_size, duk_uint_fast32_t pc) {")
engine_patch("the same"
    "	if (DUK_HBUFFER_FIXED_GET_SIZE(buf) <= sizeof(duk_uint32_t)) {
		DUK_DD(DUK_DDPRINT(\"pc2line lookup failed"
    "	if (buf_size <= sizeof(duk_uint32_t)) {
		DUK_DD(DUK_DDPRINT(\"pc2line lookup failed")
engine_patch("the same"
    "	hdr = (duk_uint32_t *) (void *) DUK_HBUFFER_FIXED_GET_DATA_PTR(thr->heap, buf);
	pc_limit"
    "	hdr = (duk_uint32_t *) buf;
	pc_limit")
engine_patch("the same"
    "	if ((duk_size_t) start_offset > DUK_HBUFFER_FIXED_GET_SIZE(buf)) {"
    "	if ((duk_size_t) start_offset > buf_size) {")
engine_patch("the same"
    "	bd_ctx->length = (duk_size_t) (DUK_HBUFFER_FIXED_GET_SIZE(buf) - start_offset);"
    "	bd_ctx->length = (duk_size_t) (buf_size - start_offset);")
engine_patch("the file's name is the template's"
    "				duk_get_prop_stridx_short(thr, -3, DUK_STRIDX_FILE_NAME);

#if defined(DUK_USE_PC2LINE)"
    "				eider__push_file_name(thr, duk_get_hobject(thr, -3));

#if defined(DUK_USE_PC2LINE)")
# ---- calls ----

engine_patch("a function of an image that is called for the first time gets its constants"
    "	DUK_ASSERT(func == NULL || !DUK_HOBJECT_HAS_BOUNDFUNC(func));
	DUK_ASSERT(func == NULL || (DUK_HOBJECT_IS_COMPFUNC(func) || DUK_HOBJECT_IS_NATFUNC(func)));

	/* [ ... func this arg1 ... argN ] */

	/*
	 *  Setup a preliminary activation"
    "	if (func != NULL && DUK_HOBJECT_IS_COMPFUNC(func) && DUK_UNLIKELY(((duk_hcompfunc *) func)->bytecode == NULL)) {
		eider__make_ready(thr, (duk_hcompfunc *) func);
	}

	/* [ ... func this arg1 ... argN ] */

	/*
	 *  Setup a preliminary activation")

file(READ ${CMAKE_CURRENT_LIST_DIR}/duktape_image.c additions)
string(APPEND duktape_c "${additions}")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/duktape_image.c)
