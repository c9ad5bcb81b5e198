// A single byte: it may be looked at as such, but nothing may depend on it.
#include <cstdio>
struct Door {
    bool open = true;
    ~Door() { std::puts("gone"); }
};
union Slot {
    Door door;
    long other;
    Slot() : door() {}
    ~Slot() {}
};
int main() {
    Slot slot;
    slot.door.~Door();
    if (slot.door.open) //~ use-after-destruction
        std::puts("open");
    return 0;
}
