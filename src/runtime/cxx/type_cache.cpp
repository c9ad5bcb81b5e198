// Classes that -fsanitize=vptr has found right: the code that Clang writes looks here before it asks the sanitizer's runtime
// (compiler-rt/lib/ubsan/ubsan_type_hash.h).
extern "C" {
unsigned long __ubsan_vptr_type_cache[128];
}
