#include <memory_resource>
int main() {
    std::pmr::unsynchronized_pool_resource names, numbers;
    void *p = names.allocate(64, 8);
    numbers.deallocate(p, 64, 8); //~ pool-foreign-return
    return 0;
}
