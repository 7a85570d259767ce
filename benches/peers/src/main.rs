fn main() {
    errorbook_benches::serve(errorbook_benches_peers::contestants());
}
