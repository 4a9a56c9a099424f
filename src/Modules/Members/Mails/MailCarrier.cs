using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Maillage.Kernel;

namespace Maillage.Members.Mails;

/// <summary>Hands one letter over: to the SMTP server, or as an <c>.eml</c> file in the data folder when there is none.</summary>
internal sealed class MailCarrier(MailSettings settings, DataFolder data)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="SmtpException">The server does not answer, or does not want it.</exception>
    /// <exception cref="TimeoutException">The server took too long.</exception>
    public async Task Carry(WaitingMail letter, CancellationToken cancel)
    {
        using var message = new MailMessage(settings.From, letter.To, letter.Subject, letter.Text.ReplaceLineEndings("\r\n"))
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            // Readable as it is in a file; safe for every server on the wire.
            BodyTransferEncoding = settings.Host is null ? TransferEncoding.EightBit : TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:n}@{new MailAddress(settings.From).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = Client();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private SmtpClient Client() =>
        settings.Host is null
            ? new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Folder() }
            : new(settings.Host, settings.Port)
            {
                EnableSsl = settings.StartTls,
                Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
            };

    // Only the instance's own account may read them: they hold links that sign people in.
    private string Folder() =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(data.Mails).FullName
            : Directory.CreateDirectory(data.Mails, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
