// Objects that end and begin in storage that lives on; nothing here reads one that is gone.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <deque>
#include <expected>
#include <list>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <variant>
#include <vector>
static int ended;
struct Item {
    int n;
    char tag;
    explicit Item(int k) : n(k), tag('a') {}
    Item(const Item &) = default;
    Item &operator=(const Item &) = default;
    ~Item() { ended++; }
};
// Made without a constructor that is a function: `new (p) Plain` does nothing at all.
struct Plain {
    int values[4];
    ~Plain() { ended++; }
};
struct Nothing {
    ~Nothing() { ended++; }
};
struct Overlapping {
    Item item{1};
    [[no_unique_address]] Nothing first;
    [[no_unique_address]] Nothing second;
    std::string name = "a name that is longer than fits inside";
};
struct Tail : Item {
    char more = 'm';
    using Item::Item;
    ~Tail() { ended += more == 'm' && n > 0; }
};
struct Unset {
    char room[32];
    Unset() {}
    ~Unset() { ended++; }
};
struct Left : virtual Item {
    int l = 1;
    Left() : Item(1) {}
};
struct Right : virtual Item {
    int r = 2;
    Right() : Item(2) {}
};
struct Diamond : Left, Right {
    int d = 3;
    Diamond() : Item(3) {}
    ~Diamond() { ended += l + r + d + n; }
};
union Either {
    Item item;
    long number;
    Either() : number(5) {}
    ~Either() {}
};
// All of it is its member, which ends before it.
struct Only {
    union {
        Item item;
    };
    Only() {}
    ~Only() { ended++; }
};
// A pool that keeps its list of free pieces in the pieces.
class Pool {
    union Piece {
        Piece *next;
        alignas(Item) char room[sizeof(Item)];
    };
    Piece pieces[4];
    Piece *free = nullptr;

public:
    Pool() {
        for (Piece &p : pieces) {
            p.next = free;
            free = &p;
        }
    }
    Item *take(int n) {
        Piece *p = free;
        free = p->next;
        return new (p) Item(n);
    }
    void give(Item *item) {
        item->~Item();
        Piece *p = reinterpret_cast<Piece *>(item);
        p->next = free;
        free = p;
    }
};
static int depth(int n) {
    Unset u;
    u.room[0] = static_cast<char>(n);
    Unset v = u;
    return n == 0 ? v.room[0] : depth(n - 1) + v.room[0];
}
int main() {
    alignas(Item) unsigned char room[sizeof(Item)];
    for (int i = 0; i < 3; i++) {
        Item *item = new (room) Item(i);
        item->~Item();
        // The bytes of what is gone may be looked at as bytes, and copied.
        unsigned char copy[sizeof(Item)];
        std::memcpy(copy, room, sizeof copy);
        for (std::size_t k = 0; k < sizeof copy; k++) copy[k] = room[k];
    }
    int *number = new (room) int;
    *number = 7;
    ended += *number == 7;
    alignas(Plain) unsigned char plain[sizeof(Plain)];
    for (int i = 0; i < 3; i++) (new (plain) Plain)->~Plain();
    for (int i = 0; i < 3; i++) {
        auto *unset = new (plain) Unset[0];
        (void)unset;
    }
    {
        Overlapping a, b;
        Overlapping c = a;
        Tail tail(4);
        Diamond diamond;
        Left left;
    }
    Either either;
    new (&either.item) Item(3);
    either.item.~Item();
    either.number = 9;
    ended += either.number == 9;
    {
        Only only;
        new (&only.item) Item(3);
        only.item.~Item();
    }
    Pool pool;
    for (int i = 0; i < 20; i++) {
        Item *a = pool.take(i), *b = pool.take(i + 1);
        pool.give(a);
        pool.give(b);
    }
    std::optional<Item> o;
    for (int i = 0; i < 3; i++) {
        o.emplace(i);
        o.reset();
        o = Item(i);
        o = std::nullopt;
    }
    std::variant<int, Item, std::string> v = 3;
    v = Item(1);
    v = "text";
    v = Item(2);
#ifdef __cpp_lib_expected // C++23
    std::expected<Item, std::string> e(Item(4));
    e = std::unexpected("wrong");
    e = Item(5);
    std::expected<Tail, Plain> f(std::unexpect);
    f = Tail(3);
    ended += f.has_value();
#endif
    std::vector<Item> items;
    for (int i = 0; i < 20; i++) items.emplace_back(i);
    items.erase(items.begin() + 3, items.begin() + 9);
    items.insert(items.begin(), Item(50));
    items.pop_back();
    items.emplace_back(3);
    std::sort(items.begin(), items.end(), [](const Item &a, const Item &b) { return a.n < b.n; });
    std::deque<Item> queue;
    for (int i = 0; i < 300; i++) {
        queue.emplace_back(i);
        if (i % 3) queue.pop_front();
    }
    std::list<Item> list;
    list.emplace_back(1);
    list.clear();
    std::map<int, Item> map;
    map.emplace(1, Item(2));
    map.erase(1);
    map.emplace(1, Item(3));
    auto shared = std::make_shared<Item>(3);
    std::weak_ptr<Item> weak = shared;
    shared.reset();
    ended += weak.expired();
    ended += depth(5) + depth(3);
    Item swapped[2] = {Item(1), Item(2)};
    std::swap(swapped[0], swapped[1]);
    try {
        Item inside(1);
        throw Item(2);
    } catch (const Item &caught) {
        ended += caught.n;
    }
    std::printf("%d\n", ended > 0);
}
