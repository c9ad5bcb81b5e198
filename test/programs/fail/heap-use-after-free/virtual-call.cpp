struct Shape {
    virtual int area() { return 1; }
    virtual ~Shape() {}
};
int main() {
    Shape *s = new Shape;
    delete s;
    return s->area(); //~ heap-use-after-free
}
