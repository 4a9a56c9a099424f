using Maillage.Kernel;

namespace Maillage.Members.Contracts;

/// <summary>A letter to one person, in plain text.</summary>
/// <param name="To">Her e-mail address, already checked.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The letter, in lines separated by <c>\n</c>.</param>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Sends letters: by SMTP when a server is configured, else as <c>.eml</c> files in the data folder.</summary>
public interface IMailer
{
    /// <summary>
    /// Sends the letter once the caller's changes are saved, in the same transaction. A mail server that does not answer only
    /// delays it; a letter may arrive twice after a crash, never not at all.
    /// </summary>
    void Send(PlatformDb db, Mail mail);
}
