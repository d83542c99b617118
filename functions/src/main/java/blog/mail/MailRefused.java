package blog.mail;

/// A letter was not taken. It tells no more than a code: what SES says in words names addresses, which no log is
/// to have.
public final class MailRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    MailRefused(String code, int status, boolean forGood) {
        super("mail was refused: " + code + " " + status);
        this.forGood = forGood;
    }

    /// Whether the letter itself is at fault, such as its address: sent again, it would be refused again.
    public boolean isForGood() {
        return forGood;
    }
}
