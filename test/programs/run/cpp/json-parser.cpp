#include <cctype>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>
struct Value; using Array = std::vector<Value>; using Object = std::map<std::string, Value>; struct Value { std::variant<std::nullptr_t, bool, double, std::string, std::shared_ptr<Array>, std::shared_ptr<Object>> v; };
class Parser { const std::string &s; size_t i = 0; void ws() { while (i < s.size() && std::isspace((unsigned char)s[i])) i++; } void expect(char c) { ws(); if (i >= s.size() || s[i] != c) throw std::runtime_error(std::string("expected ") + c + " at " + std::to_string(i)); i++; } public: explicit Parser(const std::string &t) : s(t) {} std::string str() { expect('"'); std::string r; while (i < s.size() && s[i] != '"') { if (s[i] == '\\') i++; r += s[i++]; } expect('"'); return r; }
    Value value() { ws(); switch (s.at(i)) { case '{': { auto o = std::make_shared<Object>(); i++; ws(); if (s[i] == '}') { i++; return {o}; } do { ws(); auto k = str(); expect(':'); (*o)[k] = value(); ws(); } while (s[i] == ',' && i++); expect('}'); return {o}; } case '[': { auto a = std::make_shared<Array>(); i++; ws(); if (s[i] == ']') { i++; return {a}; } do a->push_back(value()); while ((ws(), s[i] == ',') && i++); expect(']'); return {a}; } case '"': return {str()}; case 't': i += 4; return {true}; case 'f': i += 5; return {false}; case 'n': i += 4; return {nullptr}; default: { size_t n; double d = std::stod(s.substr(i), &n); i += n; return {d}; } } } };
void print(std::ostream &o, const Value &v) { std::visit([&](const auto &x) { using T = std::decay_t<decltype(x)>; if constexpr (std::is_same_v<T, std::nullptr_t>) o << "null"; else if constexpr (std::is_same_v<T, bool>) o << (x ? "true" : "false"); else if constexpr (std::is_same_v<T, double>) o << x; else if constexpr (std::is_same_v<T, std::string>) o << '"' << x << '"'; else if constexpr (std::is_same_v<T, std::shared_ptr<Array>>) { o << '['; for (size_t i = 0; i < x->size(); i++) { if (i) o << ','; print(o, (*x)[i]); } o << ']'; } else { o << '{'; bool first = true; for (auto &[k, w] : *x) { if (!first) o << ','; first = false; o << '"' << k << "\":"; print(o, w); } o << '}'; } }, v.v); }
int main() { for (std::string t : {R"({"b": [1, 2.5, {"x": null}], "a": "te\"xt", "c": {"t": true, "f": false}, "e": []})", "[1,2", "{\"k\" 1}"}) { try { std::ostringstream o; print(o, Parser(t).value()); std::cout << o.str() << '\n'; } catch (const std::exception &e) { std::cout << "error\n"; } } }
