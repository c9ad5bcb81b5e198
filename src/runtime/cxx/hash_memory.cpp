// std::hash's function over bytes, which libc++ 22 calls in the library.
#include <__functional/hash.h>

_LIBCPP_BEGIN_NAMESPACE_STD

size_t __hash_memory(_LIBCPP_NOESCAPE const void* ptr, size_t size) noexcept {
  return __murmur2_or_cityhash<size_t>()(ptr, size);
}

_LIBCPP_END_NAMESPACE_STD
