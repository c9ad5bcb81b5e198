#include <vector>
static int bucket(unsigned key, const std::vector<int> &table) {
    return key % table.size(); //~ divide-by-zero
}
int main() {
    std::vector<int> none;
    return bucket(5, none);
}
