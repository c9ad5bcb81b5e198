#include <map>
#include <memory>
#include <string>
#include <vector>
int main() {
    std::map<std::string, std::vector<std::shared_ptr<int>>> m;
    for (int i = 0; i < 50; i++)
        m["key " + std::to_string(i % 7)].push_back(std::make_shared<int>(i));
    int s = 0;
    for (auto &[k, v] : m)
        for (auto &p : v)
            s += *p;
    return s == 1225 ? 0 : 1;
}
