# Numbers and their decimal text without big integers. As duktape_patches.cmake: `duktape_c` in and out. What is left
# goes through the engine's own algorithm, which is ten times as slow.

engine_patch("a significand below 2^53 and a power of ten up to 22 are exact, so one rounding is the right one"
[[
	if (nc_ctx->f.n <= 1 && /* 32-bit value */
	    expt == 0 /* no net exponent */) {]]
[[
	if (nc_ctx->f.n <= 2 && (expt == 0 || (radix == 10 && expt >= -22 && expt <= 22))) {
		static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
		                                1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
		duk_uint64_t f = nc_ctx->f.n > 0 ? nc_ctx->f.v[0] : 0;

		f |= nc_ctx->f.n > 1 ? (duk_uint64_t) nc_ctx->f.v[1] << 32 : 0;
		if (f <= (duk_uint64_t) 1 << 53) {
			res = expt < 0 ? (double) f / powers[-expt] : (double) f * powers[expt];
			goto negcheck_and_ret;
		}
	}
	if (nc_ctx->f.n <= 1 && /* 32-bit value */
	    expt == 0 /* no net exponent */) {]])

engine_patch("every digit counts, and the nearest double is the result: the engine rounds twice (1e23)"
[[
	/* Significand ('f') padding. */
]]
[[
	if (radix == 10 && ch == 0) { /* nothing comes after the number */
		res = strtod((const char *) DUK_HSTRING_GET_DATA(h_str) + (*DUK_HSTRING_GET_DATA(h_str) == '-' || *DUK_HSTRING_GET_DATA(h_str) == '+'), NULL);
		goto negcheck_and_ret;
	}

	/* Significand ('f') padding. */
]])

engine_patch("the fewest digits that are read back as the same number"
[[
DUK_LOCAL DUK_NOINLINE void duk__numconv_stringify_raw(duk_hthread *thr,]]
[[
/* The shortest text that is read back as x: at most 17 digits. One that has 15 or fewer is the only one, as 15 digits always survive
 * a double; of more digits, the nearest to x is asked for. */
DUK_LOCAL duk_bool_t eider__shortest_digits(duk__numconv_stringify_ctx *nc_ctx, double x) {
	char text[40];
	int exponent;
	int precision;
	int i;

	for (precision = 14; precision <= 16; precision++) {
		snprintf(text, sizeof(text), "%.*e", precision, x);
		if (strtod(text, NULL) == x) {
			break;
		}
		/* At a power of two the gap above is twice the one below. */
		if (frexp(x, &exponent) == 0.5 && text[precision + 1] < '9') {
			text[precision + 1]++;
			if (strtod(text, NULL) == x) {
				break;
			}
		}
	}
	if (precision > 16) {
		return 0;
	}
	nc_ctx->digits[0] = (duk_uint8_t) (text[0] - '0');
	nc_ctx->count = 1;
	for (i = 1; i <= precision; i++) {
		nc_ctx->digits[i] = (duk_uint8_t) (text[i + 1] - '0');
		if (nc_ctx->digits[i] != 0) {
			nc_ctx->count = i + 1;
		}
	}
	nc_ctx->k = (duk_small_int_t) strtol(text + precision + 3, NULL, 10) + 1;
	return 1;
}

DUK_LOCAL DUK_NOINLINE void duk__numconv_stringify_raw(duk_hthread *thr,]])

engine_patch("the same"
[[
	duk__dragon4_double_to_ctx(nc_ctx, x); /* -> sets 'f' and 'e' */]]
[[
	if (radix == 10 && flags == 0 && c == DUK_FP_NORMAL && eider__shortest_digits(nc_ctx, x)) {
		goto zero_skip;
	}

	duk__dragon4_double_to_ctx(nc_ctx, x); /* -> sets 'f' and 'e' */]])
