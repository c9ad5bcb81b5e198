// sanitize: default pointer-compare
// Pointers into one object, and orders that may take any pointers.
#include <cstdint>
#include <cstdio>
#include <functional>
#include <set>
struct Pair {
    int first[2];
    int second[2];
};
int main() {
    int values[4] = {1, 2, 3, 4};
    int total = 0;
    for (int *p = values; p < values + 4; p++) total += *p;
    for (int *p = values + 4; p > values; p--) total += p[-1];
    Pair pair = {{1, 2}, {3, 4}};
    total += &pair.first[1] < &pair.second[0];
    int one = 1, other = 2;
    total += std::less<int *>()(&one, &other) || std::less<int *>()(&other, &one);
    total += reinterpret_cast<std::uintptr_t>(&one) < reinterpret_cast<std::uintptr_t>(&other);
    std::set<const int *> all{&one, &other, values};
    int *none = nullptr;
    total += &one != &other && none == nullptr && all.size() == 3;
    std::printf("%d\n", total > 10);
}
