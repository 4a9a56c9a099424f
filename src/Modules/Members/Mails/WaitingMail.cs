using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Members.Mails;

/// <summary>A letter on its way; erased once the mail server has taken it.</summary>
internal sealed class WaitingMail
{
    public Guid Id { get; init; }
    public string To { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Text { get; init; } = "";
    public int Attempts { get; init; }
    public DateTimeOffset NextAttemptAt { get; init; }
}

/// <summary>How it lies in the database.</summary>
internal sealed class WaitingMailMapping : IEntityTypeConfiguration<WaitingMail>
{
    public void Configure(EntityTypeBuilder<WaitingMail> mail)
    {
        mail.ToTable("members_mails");
        mail.HasKey(m => m.Id);
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.To).HasMaxLength(EmailAddress.MaxLength);
        mail.Property(m => m.Subject).HasMaxLength(200);
        mail.HasIndex(m => m.NextAttemptAt);
    }
}

/// <summary>Puts letters in the queue, in the transaction of what they tell.</summary>
internal sealed class Mailer(TimeProvider clock) : IMailer
{
    public void Send(PlatformDb db, Mail mail)
    {
        var now = clock.GetUtcNow();
        db.Add(
            new WaitingMail
            {
                Id = Guid.CreateVersion7(now),
                To = EmailAddress.Parse(mail.To).Value,
                Subject = OneLine(mail.Subject),
                Text = mail.Text,
                NextAttemptAt = now,
            }
        );
    }

    /// <summary>Without line breaks: in a subject, one would begin another header; in a letter, a sentence that is not ours.</summary>
    public static string OneLine(string text) =>
        new([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c).Take(200)]);
}
