#include <string>
struct Session {
    std::string user = "a name that is too long to be kept inside the string";
};
static void destroy(void *session) {
    delete static_cast<void *>(session); //~ mismatched-deallocation leak
}
int main() {
    destroy(new Session);
    return 0;
}
