#include <cstdio>
#include <new>
struct Handle {
    int number;
    explicit Handle(int n) : number(n) {}
    ~Handle() { std::printf("close %d\n", number); }
};
static unsigned char room[2 * sizeof(Handle)];
int main() {
    Handle *first = new (room) Handle(1);
    Handle *second = new (room + sizeof(Handle)) Handle(2);
    second->~Handle();
    second->~Handle(); //~ double-destruction
    first->~Handle();
    return 0;
}
