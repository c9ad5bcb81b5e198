#include <cstdio>
#include <map>
#include <string>
int main() {
    std::map<std::string, int> counts;
    unsigned x = 12345;
    for (int i = 0; i < 60000; i++) {
        x = x * 1103515245u + 12345u;
        std::string key = "key-" + std::to_string((x >> 8) % 5000) + "-of-the-map";
        counts[key] += i % 7;
    }
    long total = 0;
    for (auto &[key, n] : counts)
        total += n * long(key.size());
    std::printf("%zu %ld\n", counts.size(), total);
}
