// covers: [propagation] [except.nested] [uncaught.exceptions] exception pointers: null, copied and compared, current_exception in handlers within handlers, kept past their handler, made from values; chains of nested exceptions, nested with nothing in flight, counts of uncaught ones in destructors
#include <cstdio>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

struct Counted {
  static inline int alive = 0;
  int v;
  explicit Counted(int x) : v(x) { alive++; }
  Counted(const Counted &o) : v(o.v) { alive++; }
  ~Counted() { alive--; }
};
struct Sealed final {
  int code;
};
struct Guard {
  const char *name;
  int before = std::uncaught_exceptions();
  explicit Guard(const char *n) : name(n) {}
  ~Guard() { std::printf("%s %s, ", name, std::uncaught_exceptions() > before ? "unwinds" : "leaves"); }
};
struct Cleanup {
  ~Cleanup() {
    try {
      Guard g("inner");
      std::printf("%d in flight, ", std::uncaught_exceptions());
      throw 1;
    } catch (int) {
      std::printf("%d after, ", std::uncaught_exceptions());
    }
  }
};
static void tell(const std::exception &e, int depth = 0) {
  std::printf("%*s%s\n", depth * 2, "", e.what());
  try {
    std::rethrow_if_nested(e);
  } catch (const std::exception &inner) {
    tell(inner, depth + 1);
  } catch (int code) {
    std::printf("%*scode %d\n", depth * 2 + 2, "", code);
  }
}
template <class F> static std::exception_ptr caught(F f) {
  try {
    f();
  } catch (...) {
    return std::current_exception();
  }
  return nullptr;
}
static std::string name(const std::exception_ptr &p) {
  if (!p) return "nothing";
  try {
    std::rethrow_exception(p);
  } catch (const std::out_of_range &e) {
    return std::string("out_of_range ") + e.what();
  } catch (const std::logic_error &e) {
    return std::string("logic_error ") + e.what();
  } catch (const Counted &c) {
    return "Counted " + std::to_string(c.v);
  } catch (int i) {
    return "int " + std::to_string(i);
  } catch (...) {
    return "something";
  }
}

int main() {
  std::exception_ptr none, empty(nullptr);
  std::printf("%d%d%d %s\n", none == empty, none == nullptr, !none, name(std::current_exception()).c_str());
  {
    std::exception_ptr p = caught([] { throw Counted(7); });
    std::exception_ptr q = p, r = std::move(q);
    std::printf("%d %d %d %s\n", Counted::alive > 0, p == r, p != nullptr, name(r).c_str());
    p = nullptr;
    std::printf("%d ", Counted::alive > 0);
    swap(p, r);
    std::printf("%d %d\n", r == nullptr, p == nullptr);
  }
  std::printf("%d left\n", Counted::alive);

  std::vector<std::exception_ptr> all;
  for (int i = 0; i < 4; i++)
    all.push_back(caught([i] {
      if (i == 0) static_cast<void>(std::string("abc").at(9));
      if (i == 1) throw std::logic_error("own");
      if (i == 2) throw i * 21;
    }));
  all.push_back(std::make_exception_ptr(Sealed{4})), all.push_back(std::make_exception_ptr(std::out_of_range("made")));
  for (std::size_t i = 1; i < all.size(); i++) std::printf("%s; ", name(all[i]).c_str());
  std::printf("%d\n", name(all[0]).starts_with("out_of_range"));

  try {
    throw 1;
  } catch (int) {
    const std::exception_ptr outer = std::current_exception();
    try {
      throw std::logic_error("second");
    } catch (...) {
      std::printf("%s, ", name(std::current_exception()).c_str());
    }
    std::printf("%s, %d\n", name(std::current_exception()).c_str(), name(outer) == "int 1");
  }

  try {
    try {
      try {
        throw 404;
      } catch (...) {
        std::throw_with_nested(std::out_of_range("index"));
      }
    } catch (...) {
      std::throw_with_nested(std::runtime_error("request"));
    }
  } catch (const std::exception &e) {
    tell(e);
    const auto *n = dynamic_cast<const std::nested_exception *>(&e);
    std::printf("%d %s\n", n != nullptr, name(n->nested_ptr()).c_str());
  }
  try {
    std::throw_with_nested(Sealed{9});
  } catch (const Sealed &s) {
    std::printf("sealed %d %d\n", s.code, std::is_polymorphic_v<Sealed>);
  }
  try {
    std::throw_with_nested(std::runtime_error("alone"));
  } catch (const std::nested_exception &n) {
    std::printf("alone %d\n", n.nested_ptr() == nullptr);
  }

  try {
    Guard g("outer");
    Cleanup c;
    throw std::bad_alloc();
  } catch (const std::bad_alloc &) {
    std::printf("%d\n", std::uncaught_exceptions());
  }
  {
    Guard g("plain");
  }
  std::printf("\n");
}
