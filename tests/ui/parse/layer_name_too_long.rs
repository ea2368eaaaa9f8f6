use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_a_name_of_many_words_: conv(3);
    ensure conv1.size == 1;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
