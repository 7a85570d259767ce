use errorbook::tower::ErrorLayer;

struct ShopApi;

fn main() {
    let _ = ErrorLayer::<ShopApi>::new();
}
