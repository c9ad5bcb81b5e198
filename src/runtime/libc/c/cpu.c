/*
 * What __builtin_cpu_supports and __builtin_cpu_is look at (GCC internals, "libgcc": __cpu_model; the numbers are those of
 * LLVM's X86TargetParser.def). The machine has what x86-64-v3 asks for, and AES, PCLMULQDQ, SHA, ADX and randomness.
 */
#define BIT(n) (1u << (n))
struct {
	unsigned vendor, type, subtype, features[1];
} __cpu_model = {
    3 /* none of the known vendors */,
    0,
    0,
    {0x1ff /* cmov mmx popcnt sse … sse4.2 */ | BIT(9) /* avx */ | BIT(10) /* avx2 */ | BIT(14) /* fma */ |
     BIT(16) /* bmi */ | BIT(17) /* bmi2 */ | BIT(18) /* aes */ | BIT(19) /* pclmul */},
};
/* Bits 32 to 127 of the whole: the last three are x86-64, x86-64-v2 and x86-64-v3. */
unsigned __cpu_features2[3] = {
    BIT(8) /* adx */ | BIT(17) /* f16c */ | BIT(25) /* lzcnt */ | BIT(26) /* movbe */,
    BIT(5) /* rdrnd */ | BIT(6) /* rdseed */ | BIT(10) /* sha */ | BIT(31),
    BIT(0) | BIT(1),
};

int __cpu_indicator_init(void) { return 0; }
