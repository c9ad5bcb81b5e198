#include <string>
#include <string_view>
static std::string_view name() {
    std::string s = "a string that is too long for the small buffer";
    return s;
}
int main() {
    std::string_view v = name();
    return v[0] == 'b'; //~ heap-use-after-free
}
