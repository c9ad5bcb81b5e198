struct Buffer {
    int *data;
    explicit Buffer(int n) : data(new int[n]) {}
    ~Buffer() {
        delete data; //~ mismatched-deallocation
    }
};
int main() {
    Buffer b(4);
    b.data[0] = 1;
    return 0;
}
