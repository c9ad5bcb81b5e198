#include <cstdio>
#include <map>
#include <string>
#include <utility>
struct Request {
    std::string path;
    std::map<std::string, std::string> headers;
};
static std::size_t handle(Request request) { return request.headers.size(); }
int main() {
    Request request{"/index", {{"Host", "example.org"}}};
    std::printf("%zu\n", handle(std::move(request)));
    if (request.headers.contains("Host")) std::puts("to a host"); //~ use-after-move
    Request other = request; //~ use-after-move
    return static_cast<int>(other.path.size()) & 0;
}
