using System.Globalization;
using Maillage.Kernel;
using Maillage.Members.Accounts;
using Maillage.Members.Contracts;
using Maillage.Members.Links;
using Maillage.Members.Shared;
using Maillage.Territories;
using Microsoft.Extensions.Localization;

namespace Maillage.Members.Mails;

/// <summary>Writes the module's letters, each a sentence of <c>Texts</c> under <c>letter.…</c>.</summary>
internal sealed class Letters(PlatformDb db, IMailer mailer, SiteAddress site, ITerritories territories, IStringLocalizer<Texts> texts)
{
    /// <summary>Adds a letter in the language of whoever asks to the caller's changes.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="kind">The sentences <c>letter.KIND.subject</c> and <c>letter.KIND.text</c>, whose <c>{0}</c> is the address of the page.</param>
    /// <param name="path">The page that it leads to.</param>
    /// <param name="details">What else the text says, from <c>{1}</c> on: people's words, which may not begin a line of their own.</param>
    public void Add(EmailAddress to, string kind, string path, params string[] details)
    {
        var text = texts[$"letter.{kind}.text", [site.Of(path), .. details.Select(Mailer.OneLine)]];
        mailer.Send(db, new(to.Value, texts[$"letter.{kind}.subject"], text + "\n\n" + texts["letter.end"]));
    }

    /// <summary>An invitation says who invites and to what: a letter from nobody reads like a fraud.</summary>
    public void AddInvitation(EmailAddress to, string path, string inviter, Grant grant) =>
        Add(to, "invitation", path, inviter, texts[$"role.{grant.Role.ToString().ToLowerInvariant()}"], Place(grant.Over));

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

    private string Place(TerritoryId over) => territories.NameOf(over) is { Length: > 0 } name ? name : texts["place.everywhere"];
}
