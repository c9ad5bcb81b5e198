#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
int main() {
    std::string s = "hello", t(20, 'x'); s += " world"; s.insert(5, ","); std::printf("%s %zu %s\n", s.c_str(), s.size(), t.c_str()); std::printf("%zu %zu %d\n", s.find("wor"), s.rfind('l'), s.find("zz") == std::string::npos); std::printf("%s %s\n", s.substr(7).c_str(), s.substr(0, 4).c_str());
    s.replace(0, 5, "goodbye"); s.erase(7, 1); std::printf("%s\n", s.c_str()); std::string u = s; std::reverse(u.begin(), u.end()); std::printf("%s %d\n", u.c_str(), s < u); std::printf("%d %d\n", std::stoi("42x"), (int)std::stod("2.5e1")); std::printf("%s %s %s\n", std::to_string(42).c_str(), std::to_string(2.5).c_str(), std::to_string(-7L).c_str());
    std::string big; for (int i = 0; i < 100; i++) big += char('a' + i % 26); std::printf("%zu %c %c\n", big.size(), big[50], big.back()); std::string m = std::move(big); std::printf("%zu %zu\n", m.size(), big.size()); std::string_view v = m; v.remove_prefix(90); std::printf("%.*s %d\n", (int)v.size(), v.data(), v.starts_with("mno")); std::printf("%d %d\n", m.compare(m), std::string("abc").compare("abd"));
    try { (void)m.at(1000); } catch (std::exception &) { std::puts("at"); } m.resize(3); m.push_back('!'); m.append(2, '?'); std::printf("%s %zu\n", m.c_str(), m.find_first_of("!?")); m.clear(); std::printf("%d\n", m.empty()); std::string a = "x" + std::string("y") + 'z'; std::printf("%s\n", a.c_str()); a.swap(s); std::printf("%s\n", a.c_str()); std::u16string w = u"wide"; std::printf("%zu\n", w.size()); using namespace std::literals; std::printf("%s\n", ("lit"s + "eral").c_str());
}
