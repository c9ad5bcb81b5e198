#include <cstdio>
#include <cstdlib>
#include <list>
#include <map>
#include <string>
#include <vector>
template <class T> struct SimpleAllocator { using value_type = T; SimpleAllocator() = default; template <class U> SimpleAllocator(const SimpleAllocator<U> &) {} T *allocate(std::size_t n) { total += n * sizeof(T); return static_cast<T *>(std::malloc(n * sizeof(T))); } void deallocate(T *p, std::size_t n) { total -= n * sizeof(T); std::free(p); } friend bool operator==(const SimpleAllocator &, const SimpleAllocator &) { return true; } static inline long total; };
int main() { { std::vector<int, SimpleAllocator<int>> v; size_t cap = 0; for (int i = 0; i < 100; i++) { v.push_back(i); if (v.capacity() != cap) { cap = v.capacity(); std::printf("%zu ", cap); } } std::printf("\n%d %ld\n", v[99], SimpleAllocator<int>::total); std::list<int, SimpleAllocator<int>> l(v.begin(), v.begin() + 5); int s = 0; for (int x : l) s += x; std::printf("%d\n", s); std::map<int, int, std::less<int>, SimpleAllocator<std::pair<const int, int>>> m; for (int i = 0; i < 10; i++) m[i % 4] += i; for (auto &[k, x] : m) std::printf("%d:%d ", k, x); std::basic_string<char, std::char_traits<char>, SimpleAllocator<char>> str(100, 'q'); std::printf("%zu %d\n", str.size(), SimpleAllocator<char>::total > 99); } std::printf("%ld %ld\n", SimpleAllocator<int>::total, SimpleAllocator<char>::total); }
