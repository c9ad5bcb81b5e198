#include <iostream>
#include <random>
#include <regex>
#include <string>
int main() { std::string t = "mail ann@x.org and bob@test.com, phone 555-1234"; std::regex r(R"((\w+)@(\w+\.\w+))"); for (std::sregex_iterator i(t.begin(), t.end(), r), e; i != e; ++i) std::cout << (*i)[1] << " at " << (*i)[2] << '\n'; std::cout << std::regex_replace(t, std::regex("[0-9]"), "#") << '\n' << std::regex_match("2024-02-30", std::regex(R"(\d{4}-\d\d-\d\d)")) << '\n'; std::mt19937 g(42); std::cout << g() << ' ' << g() << '\n'; std::minstd_rand m(7); std::cout << m() << '\n'; std::mt19937_64 h(1); std::cout << h() << '\n'; try { std::regex bad("(("); } catch (const std::regex_error &) { std::cout << "regex_error\n"; } }
