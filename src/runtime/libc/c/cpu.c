/*
 * What __builtin_cpu_supports and __builtin_cpu_is look at (GCC internals, "libgcc": __cpu_model; the numbers are those of
 * LLVM's X86TargetParser.def). The machine has SSE up to 4.2 and popcnt.
 */
struct {
	unsigned vendor, type, subtype, features[1];
} __cpu_model = {3 /* none of the known vendors */, 0, 0, {0x1ff /* cmov mmx popcnt sse … sse4.2 */}};
/* Bits 95 and 96 of the whole: x86-64 and x86-64-v2. */
unsigned __cpu_features2[3] = {0, 1u << 31, 1};

int __cpu_indicator_init(void) { return 0; }
