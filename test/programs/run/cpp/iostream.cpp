// stdin: 42 3.5 word rest of line\nsecond line\n7 x
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
struct P { int x, y; friend std::ostream &operator<<(std::ostream &o, const P &p) { return o << '(' << p.x << ", " << p.y << ')'; } };
int main() {
    std::cout << 1 << ' ' << 2.5 << ' ' << "text" << ' ' << 'c' << ' ' << true << ' ' << std::boolalpha << false << ' ' << 10000000000L << ' ' << -7 << ' ' << 1e20 << ' ' << 0.1f << '\n';
    std::cout << std::hex << 255 << ' ' << std::showbase << 255 << ' ' << std::oct << 8 << std::dec << std::noshowbase << ' ' << std::setw(6) << 42 << '|' << std::left << std::setw(6) << 42 << '|' << std::setfill('*') << std::right << std::setw(6) << 42 << '\n';
    std::cout << std::fixed << std::setprecision(2) << 3.14159 << ' ' << std::scientific << 12345.678 << ' ' << std::defaultfloat << std::setprecision(6) << 1234567.0 << ' ' << std::showpos << 5 << std::noshowpos << ' ' << P{1, 2} << std::endl;
    int i; double d; std::string w, line; std::cin >> i >> d >> w; std::getline(std::cin, line); std::cout << i << ' ' << d << ' ' << w << " [" << line << "]\n"; std::getline(std::cin, line); std::cout << line << ' ' << line.size() << '\n'; int k; std::cin >> k; std::cout << k; int bad = 9; std::cin >> bad; std::cout << ' ' << bad << ' ' << std::cin.fail() << ' '; std::cin.clear(); char c; std::cin >> c; std::cout << c << ' '; std::cin >> c; std::cout << std::cin.eof() << '\n';
    std::ostringstream os; os << "a" << 1 << std::setw(5) << 2; std::cout << os.str() << '\n'; std::istringstream is("1 2 three"); int a, b; std::string s; is >> a >> b >> s; std::cout << a + b << s << '\n'; std::stringstream ss; ss << 3.25; double v; ss >> v; std::cout << v << '\n'; std::cout << std::quoted("q\"x") << ' ' << std::unitbuf << static_cast<void *>(nullptr) << '\n'; std::cerr << "err\n"; std::clog << "log\n"; std::cout << std::string(3, 'z') << std::ends << std::flush << '\n';
}
