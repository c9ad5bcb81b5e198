// covers: [class.derived] [bidirectional.iterators] intrusive lists: elements in several lists at once by tagged hooks, unlinked by their destructors, spliced, walked by algorithms
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <vector>
template <class Tag> struct Hook {
  Hook() = default;
  Hook(const Hook &) : Hook() {}
  Hook &operator=(const Hook &) { return *this; }
  ~Hook() { unlink(); }
  bool linked() const { return next != this; }
  void unlink() {
    prev->next = next;
    next->prev = prev;
    next = prev = this;
  }
  void before(Hook &h) {
    unlink();
    prev = h.prev;
    next = &h;
    prev->next = h.prev = this;
  }
  Hook *next = this, *prev = this;
};
template <class T, class Tag> class List {
  using H = Hook<Tag>;

public:
  class iterator {
  public:
    using value_type = T;
    using reference = T &;
    using pointer = T *;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::bidirectional_iterator_tag;
    iterator() = default;
    explicit iterator(H *h) : at(h) {}
    T &operator*() const { return static_cast<T &>(*at); }
    T *operator->() const { return static_cast<T *>(at); }
    iterator &operator++() { return at = at->next, *this; }
    iterator &operator--() { return at = at->prev, *this; }
    iterator operator++(int) {
      const iterator i = *this;
      ++*this;
      return i;
    }
    iterator operator--(int) {
      const iterator i = *this;
      --*this;
      return i;
    }
    bool operator==(const iterator &) const = default;
    H *at = nullptr;
  };
  List() = default;
  List(const List &) = delete;
  ~List() {
    while (head.linked()) head.next->unlink();
  }
  iterator begin() { return iterator(head.next); }
  iterator end() { return iterator(&head); }
  void push_back(T &t) { static_cast<H &>(t).before(head); }
  void push_front(T &t) { static_cast<H &>(t).before(*head.next); }
  void insert(iterator i, T &t) { static_cast<H &>(t).before(*i.at); }
  void splice(iterator i, List &o) {
    while (o.head.linked()) o.head.next->before(*i.at);
  }
  template <class F> void remove_if(F f) {
    for (auto i = begin(); i != end();) {
      auto &t = *i++;
      if (f(t)) static_cast<H &>(t).unlink();
    }
  }

private:
  H head;
};
struct ByAge;
struct ByName;
struct Person : Hook<ByAge>, Hook<ByName> {
  Person(const char *n, int a) : name(n), age(a) {}
  const char *name;
  int age;
};
static_assert(std::bidirectional_iterator<List<Person, ByAge>::iterator>);
template <class Tag> static void show(const char *what, List<Person, Tag> &l) {
  std::printf("%s:", what);
  for (const Person &p : l) std::printf(" %s(%d)", p.name, p.age);
  std::printf("\n");
}
int main() {
  List<Person, ByAge> ages;
  List<Person, ByName> names;
  {
    Person all[] = {{"eve", 30}, {"bob", 25}, {"dan", 41}, {"amy", 19}};
    for (Person &p : all) {
      ages.insert(std::find_if(ages.begin(), ages.end(), [&](const Person &o) { return o.age > p.age; }), p);
      names.insert(std::find_if(names.begin(), names.end(), [&](const Person &o) { return o.name[0] > p.name[0]; }), p);
    }
    show("ages", ages);
    show("names", names);
    static_cast<Hook<ByAge> &>(all[1]).unlink();
    show("ages", ages);
    {
      Person zed("zed", 20), copy = all[2];
      ages.push_front(zed);
      names.push_back(zed);
      std::printf("%d %d\n", static_cast<Hook<ByName> &>(copy).linked(), static_cast<Hook<ByName> &>(zed).linked());
      show("names", names);
    }
    show("ages", ages);
    List<Person, ByAge> other;
    other.push_back(all[1]);
    other.splice(other.begin(), ages);
    show("other", other);
    std::printf("%td %d\n", std::distance(other.begin(), other.end()), ages.begin() == ages.end());
    other.remove_if([](const Person &p) { return p.age % 2; });
    show("even", other);
    for (auto i = names.end(); i != names.begin();) std::printf(" %s", (--i)->name);
    std::printf("\n");
    std::printf("%d\n", std::ranges::max_element(names, {}, &Person::age)->age);
  }
  std::printf("%d %d\n", names.begin() == names.end(), ages.begin() == ages.end());
}
