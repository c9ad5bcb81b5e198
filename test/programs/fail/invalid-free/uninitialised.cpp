int main() {
    long x = 0x1234567812345678;
    delete reinterpret_cast<int *>(x); //~ invalid-free
    return 0;
}
