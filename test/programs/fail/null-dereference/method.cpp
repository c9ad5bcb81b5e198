struct Widget {
    int id = 3;
    int get() const { return id; } //~ null-dereference
};
int main() {
    Widget *w = nullptr;
    return w->get();
}
