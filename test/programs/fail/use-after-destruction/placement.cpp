#include <cstdio>
#include <new>
struct Counter {
    int n;
    explicit Counter(int start) : n(start) {}
    ~Counter() { std::puts("done"); }
    int next() const {
        return n + 1; //~ use-after-destruction
    }
};
int main() {
    alignas(Counter) char room[sizeof(Counter)];
    Counter *counter = new (room) Counter(3);
    std::printf("%d\n", counter->next());
    counter->~Counter();
    return counter->next() & 0;
}
