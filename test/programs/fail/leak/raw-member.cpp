struct Image {
    unsigned char *pixels;
    explicit Image(int n) : pixels(new unsigned char[n]) {}
};
int main() {
    Image i(1000);
    return 0; //~ leak
}
