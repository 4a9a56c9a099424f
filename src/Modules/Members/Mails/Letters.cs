using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Microsoft.Extensions.Localization;

namespace Maillage.Members.Mails;

/// <summary>Writes the module's letters, each a sentence of <c>Texts</c> under <c>letter.…</c>.</summary>
internal sealed class Letters(PlatformDb db, IMailer mailer, SiteAddress site, IStringLocalizer<Texts> texts)
{
    /// <summary>Adds a letter in the language of whoever asks to the caller's changes.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="kind">The sentences <c>letter.KIND.subject</c> and <c>letter.KIND.text</c>, whose <c>{0}</c> is the address of the page.</param>
    /// <param name="path">The page that it leads to.</param>
    public void Add(EmailAddress to, string kind, string path) =>
        mailer.Send(
            db,
            new(to.Value, texts[$"letter.{kind}.subject"], texts[$"letter.{kind}.text", site.Of(path)] + "\n\n" + texts["letter.end"])
        );

    /// <summary>The same, in the language of the member who gets it.</summary>
    public void Add(Member to, string kind, string path)
    {
        var asker = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(to.Language);
        try
        {
            Add(EmailAddress.Parse(to.Email), kind, path);
        }
        finally
        {
            CultureInfo.CurrentUICulture = asker;
        }
    }
}
