#include <functional>
#include <memory>
#include <vector>

struct Image {
    int width = 4;
    std::unique_ptr<int[]> pixels = std::make_unique<int[]>(16);
};

int main() {
    Image first, second;
    std::vector<std::function<void(int)>> tools;
    int *raw = first.pixels.get();
    tools.push_back([raw](int i) { raw[i] = 7; }); //~ heap-buffer-overflow
    tools[0](15);
    tools[0](22);
    return second.pixels[0] == 1;
}
