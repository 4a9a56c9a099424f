using System.Text;

namespace Maillage.Documents.Tests;

public sealed class EmailTests
{
    private const string Message =
        "From: =?utf-8?Q?Pays_de_l=27=C3=89toile?= <contact@exemple.fr>\r\nSubject: =?iso-8859-1?B?Uul1bmlvbg==?=\r\n =?utf-8?Q?_du_3_mai?=\r\n"
        + "Date: Tue, 04 May 2021 09:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"aa\"\r\n\r\n"
        + "--aa\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n"
        + "--bb\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTexte simple\r\n"
        + "--bb\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Les =E9lus sont =\r\nl=E0</p><ul><li>un</li></ul>\r\n--bb--\r\n"
        + "--aa\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename*=utf-8''..%2Fbilan%20%C3%A9t%C3%A9.txt\r\nContent-Transfer-Encoding: base64\r\n\r\nQmlsYW4=\r\n--aa--\r\n";

    [Fact]
    public async Task The_best_alternative_is_read_under_the_subject()
    {
        var document = await Reading.Read(Message, "a.eml");
        Reading.Outline(document).ShouldBe(["# Réunion du 3 mai", "Pays de l'Étoile <contact@exemple.fr>", "Les élus sont là", "- un"]);
        (document.Title, document.Date).ShouldBe(("Réunion du 3 mai", new DateOnly(2021, 5, 4)));
        document.Notes.ShouldBe(["mail.attachments"]);
    }

    [Fact]
    public void Attachments_are_documents_with_safe_names()
    {
        var attached = DocumentArchive
            .Open(Encoding.UTF8.GetBytes(Message), DocumentLimits.Default, TestContext.Current.CancellationToken)
            .Single();
        (attached.Name, Encoding.UTF8.GetString(attached.Bytes.Span)).ShouldBe(("bilan été.txt", "Bilan"));
    }

    [Fact]
    public async Task A_message_in_plain_text_is_read_like_a_text() =>
        (await Reading.Outline("From: a@exemple.fr\nSubject: Suite\n\nBonjour,\n\n- un\n- deux\n", "a.eml")).ShouldBe([
            "# Suite",
            "a@exemple.fr",
            "Bonjour,",
            "- un",
            "- deux",
        ]);

    [Fact]
    public async Task A_message_cut_off_gives_what_it_has() =>
        (await Reading.Outline(Message[..Message.IndexOf("<ul>", StringComparison.Ordinal)], "a.eml")).ShouldContain("Les élus sont là");
}
