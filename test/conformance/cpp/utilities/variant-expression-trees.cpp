// covers: [variant.visit] [variant.relops] an expression language: tokens and trees as variants, recursive descent, evaluation, derivatives, simplification, equality of trees
#include <cctype>
#include <charconv>
#include <cmath>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
struct Punct {
  char c;
  bool operator==(const Punct &) const = default;
};
struct End {
  bool operator==(const End &) const = default;
};
using Token = std::variant<double, std::string, Punct, End>;
static std::vector<Token> tokenize(std::string_view s) {
  std::vector<Token> out;
  for (std::size_t i = 0; i < s.size();) {
    const auto is = [&](auto f, std::size_t k) { return k < s.size() && f(static_cast<unsigned char>(s[k])); };
    std::size_t e = i + 1;
    if (is([](int c) { return std::isdigit(c); }, i)) {
      while (is([](int c) { return std::isdigit(c) || c == '.'; }, e)) ++e;
      double v = 0;
      std::istringstream(std::string(s.substr(i, e - i))) >> v;
      out.emplace_back(v);
    } else if (is([](int c) { return std::isalpha(c); }, i)) {
      while (is([](int c) { return std::isalnum(c); }, e)) ++e;
      out.emplace_back(std::string(s.substr(i, e - i)));
    } else if (s[i] != ' ') {
      out.emplace_back(Punct{s[i]});
    }
    i = e;
  }
  out.emplace_back(End{});
  return out;
}
struct Binary;
struct Call;
struct Name {
  std::string s;
  bool operator==(const Name &) const = default;
};
using Node = std::variant<double, Name, std::shared_ptr<const Binary>, std::shared_ptr<const Call>>;
struct Binary {
  char op;
  Node l, r;
};
struct Call {
  std::string f;
  Node arg;
};
template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
static bool same(const Node &a, const Node &b) {
  return std::visit(Overloaded{
                        [](const std::shared_ptr<const Binary> &x, const std::shared_ptr<const Binary> &y) {
                          return x->op == y->op && same(x->l, y->l) && same(x->r, y->r);
                        },
                        [](const std::shared_ptr<const Call> &x, const std::shared_ptr<const Call> &y) { return x->f == y->f && same(x->arg, y->arg); },
                        []<class T>(const T &x, const T &y) { return x == y; },
                        [](const auto &, const auto &) { return false; },
                    },
                    a, b);
}
static Node make(char op, Node l, Node r) {
  const double *x = std::get_if<double>(&l), *y = std::get_if<double>(&r);
  if (x && y) switch (op) {
      case '+': return *x + *y;
      case '-': return *x - *y;
      case '*': return *x * *y;
      case '^': return std::pow(*x, *y);
    }
  if (op == '+' && x && *x == 0) return r;
  if ((op == '+' || op == '-') && y && *y == 0) return l;
  if (op == '*' && ((x && *x == 0) || (y && *y == 0))) return 0.0;
  if (op == '*' && x && *x == 1) return r;
  if ((op == '*' || op == '/' || op == '^') && y && *y == 1) return l;
  if (op == '-' && same(l, r)) return 0.0;
  if (op == '/' && same(l, r)) return 1.0;
  return std::make_shared<const Binary>(op, std::move(l), std::move(r));
}
class Parser {
public:
  explicit Parser(std::string_view s) : t(tokenize(s)) {}
  Node all() {
    Node n = sum();
    if (t[at] != Token(End{})) throw std::runtime_error("junk at token " + std::to_string(at));
    return n;
  }

private:
  bool take(char c) { return t[at] == Token(Punct{c}) && ++at; }
  Node sum() {
    Node n = product();
    for (;;)
      if (take('+')) n = make('+', n, product());
      else if (take('-')) n = make('-', n, product());
      else return n;
  }
  Node product() {
    Node n = factor();
    for (;;)
      if (take('*')) n = make('*', n, factor());
      else if (take('/')) n = make('/', n, factor());
      else return n;
  }
  Node factor() {
    Node n = primary();
    return take('^') ? make('^', n, factor()) : n;
  }
  Node primary() {
    if (take('-')) return make('*', -1.0, primary());
    if (take('(')) return closed(sum());
    return std::visit(Overloaded{
                          [&](double v) -> Node { return ++at, v; },
                          [&](std::string s) -> Node {
                            ++at;
                            if (!take('(')) return Name{s};
                            return std::make_shared<const Call>(s, closed(sum()));
                          },
                          [](Punct p) -> Node { throw std::runtime_error(std::string("unexpected ") + p.c); },
                          [](End) -> Node { throw std::runtime_error("unexpected end"); },
                      },
                      t[at]);
  }
  Node closed(Node n) { return take(')') ? n : throw std::runtime_error("missing )"); }
  std::vector<Token> t;
  std::size_t at = 0;
};
using Env = std::map<std::string, double, std::less<>>;
static double eval(const Node &n, const Env &env) {
  return std::visit(Overloaded{
                        [](double v) { return v; },
                        [&](const Name &v) { return env.at(v.s); },
                        [&](const std::shared_ptr<const Binary> &b) {
                          const double l = eval(b->l, env), r = eval(b->r, env);
                          return b->op == '+' ? l + r : b->op == '-' ? l - r : b->op == '*' ? l * r : b->op == '/' ? l / r : std::pow(l, r);
                        },
                        [&](const std::shared_ptr<const Call> &c) {
                          const double a = eval(c->arg, env);
                          return c->f == "sqrt" ? std::sqrt(a) : c->f == "abs" ? std::fabs(a) : throw std::runtime_error("no function " + c->f);
                        },
                    },
                    n);
}
static Node derive(const Node &n, const std::string &by) {
  return std::visit(Overloaded{
                        [](double) -> Node { return 0.0; },
                        [&](const Name &v) -> Node { return v.s == by ? 1.0 : 0.0; },
                        [&](const std::shared_ptr<const Binary> &b) -> Node {
                          const Node dl = derive(b->l, by), dr = derive(b->r, by);
                          switch (b->op) {
                          case '*': return make('+', make('*', dl, b->r), make('*', b->l, dr));
                          case '/': return make('/', make('-', make('*', dl, b->r), make('*', b->l, dr)), make('^', b->r, 2.0));
                          case '^': return make('*', make('*', b->r, make('^', b->l, make('-', b->r, 1.0))), dl);
                          default: return make(b->op, dl, dr);
                          }
                        },
                        [&](const std::shared_ptr<const Call> &c) -> Node { return make('/', derive(c->arg, by), make('*', 2.0, c)); },
                    },
                    n);
}
static void print(std::ostream &o, const Node &n) {
  std::visit(Overloaded{
                 [&](double v) { o << v; },
                 [&](const Name &v) { o << v.s; },
                 [&](const std::shared_ptr<const Binary> &b) {
                   print(o << '(', b->l);
                   print(o << b->op, b->r);
                   o << ')';
                 },
                 [&](const std::shared_ptr<const Call> &c) {
                   print(o << c->f << '[', c->arg);
                   o << ']';
                 },
             },
             n);
}
int main() {
  const Env env{{"x", 3}, {"y", 0.5}};
  for (const char *s : {"1+2*3-4", "2^3^2", "x*x*x+2*x", "(x+y)*(x-y)", "sqrt(x*x+16)/y", "-x^2", "0*x+1*y", "(x+1)/(x+1)"}) {
    const Node n = Parser(s).all();
    print(std::cout << s << " -> ", n);
    print(std::cout << " = " << eval(n, env) << "  d/dx ", derive(n, "x"));
    std::cout << " = " << eval(derive(n, "x"), env) << '\n';
  }
  for (const char *s : {"1+", "(2*3", "2 3", "*", "abs(z)", "foo(1)", "abs(0-7)"}) {
    try {
      const double v = eval(Parser(s).all(), env);
      std::cout << s << " = " << v << '\n';
    } catch (const std::out_of_range &) {
      std::cout << s << ": unknown name\n";
    } catch (const std::exception &e) {
      std::cout << s << ": " << e.what() << '\n';
    }
  }
  std::cout << same(Parser("a+b*c").all(), Parser("a+(b*c)").all()) << same(Parser("a-b").all(), Parser("b-a").all()) << '\n';
}
