// covers: [bad.cast] [bad.typeid] [expr.dynamic.cast] [expr.typeid] casts that ask the object: down, across, to void, through private and repeated bases, of references that throw, during construction; typeid of null, of expressions evaluated or not
#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <typeinfo>
#include <vector>

struct Shape {
  virtual ~Shape() = default;
};
struct Named {
  virtual ~Named() = default;
  std::string name = "named";
};
struct Circle : Shape {
  int r = 3;
};
struct Label : Shape, Named {
  int size = 8;
};
struct Hidden : Shape, private Named {};
struct Root {
  virtual ~Root() = default;
  int id = 0;
};
struct Left : Root {};
struct Right : Root {};
struct Twice : Left, Right {};
struct VLeft : virtual Root {};
struct VRight : virtual Root {};
struct Once : VLeft, VRight {
  int own = 77;
};
struct Early {
  virtual ~Early() { std::printf("%d]\n", typeid(*this) == typeid(Early)); }
  Early() { std::printf("[%d", typeid(*this) == typeid(Early)); }
  bool isLate() const;
};
struct Late : Early {
  Late() { std::printf("%d%d", typeid(*this) == typeid(Late), static_cast<const Early *>(this)->isLate()); }
  ~Late() override { std::printf("%d", isLate()); }
};
bool Early::isLate() const { return dynamic_cast<const Late *>(this) != nullptr; }

template <class To, class From> static const char *asks(From &f) {
  try {
    static_cast<void>(dynamic_cast<To &>(f));
    return "yes";
  } catch (const std::bad_cast &e) {
    return e.what() != nullptr ? "no" : "?";
  }
}

int main() {
  std::vector<std::unique_ptr<Shape>> all;
  all.push_back(std::make_unique<Circle>()), all.push_back(std::make_unique<Label>()), all.push_back(std::make_unique<Shape>()), all.push_back(std::make_unique<Hidden>());
  for (auto &s : all) {
    auto *c = dynamic_cast<Circle *>(s.get());
    auto *n = dynamic_cast<Named *>(s.get());
    auto *l = dynamic_cast<const Label *>(n);
    std::printf("%d %s %d %d, ", c ? c->r : -1, n ? n->name.c_str() : "-", l ? l->size : -1, dynamic_cast<void *>(s.get()) == static_cast<void *>(s.get()));
  }
  std::printf("\n");
  Label label;
  Named &part = label;
  std::printf("%d %d %s %s\n", dynamic_cast<void *>(&part) == &label, static_cast<void *>(&part) == &label, asks<Shape>(part), asks<Circle>(part));

  Twice twice;
  Left &left = twice;
  left.id = 1, static_cast<Right &>(twice).id = 2;
  Root &viaLeft = left;
  std::printf("%d %d %d\n", dynamic_cast<Right &>(viaLeft).id, dynamic_cast<Twice *>(&viaLeft) == &twice, dynamic_cast<Root *>(static_cast<Right *>(&twice))->id);
  Once once;
  Root &root = once;
  root.id = 9;
  std::printf("%d %d %d\n", dynamic_cast<Once &>(root).own, dynamic_cast<VRight &>(root).id, dynamic_cast<VLeft *>(dynamic_cast<VRight *>(&root)) == &once);
  std::printf("%s %s\n", asks<VLeft>(root), asks<Left>(root));

  Shape *null = nullptr;
  std::printf("%d ", dynamic_cast<Circle *>(null) == nullptr);
  try {
    std::printf("%s\n", typeid(*null).name());
  } catch (const std::bad_typeid &e) {
    const std::exception &base = e;
    std::printf("bad_typeid %d\n", base.what() != nullptr);
  }
  int calls = 0;
  auto make = [&]() -> Shape & { return *all[static_cast<std::size_t>(calls++) % all.size()]; };
  std::printf("%d", typeid(make()) == typeid(Circle));
  std::printf("%d", typeid(make()) == typeid(const Label));
  std::printf("%d", typeid(make()) == typeid(Shape &));
  std::printf(" %d ", calls);
  auto plain = [&]() -> int & { return calls; };
  std::printf("%d %d\n", typeid(plain()) == typeid(int), typeid(calls = 100) == typeid(int));
  std::printf("%d\n", calls);
  {
    Late late;
  }
  const std::bad_cast *p = nullptr;
  try {
    static_cast<void>(dynamic_cast<Circle &>(*all[1]));
  } catch (std::exception &e) {
    p = dynamic_cast<std::bad_cast *>(&e);
    std::printf("%d %d\n", p != nullptr, typeid(e) == typeid(std::bad_cast));
  }
}
