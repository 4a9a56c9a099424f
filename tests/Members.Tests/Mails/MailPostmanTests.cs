using System.Net;
using System.Net.Sockets;
using System.Text;
using Maillage.Kernel;
using Maillage.Members.Mails;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maillage.Members.Tests.Mails;

public sealed class MailPostmanTests
{
    private const string Camille = "camille@exemple.fr";

    [Fact]
    public async Task A_letter_reaches_the_mail_server_with_its_accents_and_its_link()
    {
        await using var smtp = await SmtpProcess.Start();
        await using var site = await SiteWith(smtp.Port);
        _ = await site.LinkFor(Camille);

        using var asked = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", Camille));
        var (to, text) = await smtp.Letter();

        to.ShouldBe(Camille);
        text.ShouldContain("Message-ID: <");
        text.ShouldContain("Auto-Submitted: auto-generated");
        var body = Decoded(text);
        body.ShouldContain("/connexion/lien/");
        body.ShouldContain("Vous n’attendiez pas ce courriel");
    }

    [Fact]
    public async Task A_letter_waits_for_a_mail_server_that_is_down_and_leaves_once_it_is_back()
    {
        var clock = new TurnedClock();
        var port = FreePort();
        await using var site = await SiteWith(port, clock);
        _ = await site.LinkFor(Camille);

        using var asked = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", Camille));
        await Tried(site, times: 1);
        await using var smtp = await SmtpProcess.Start(port);
        clock.Turn(MailPostman.Pause(1));

        (await smtp.Letter()).To.ShouldBe(Camille);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_holds_nothing_up()
    {
        await using var smtp = await SmtpProcess.Start();
        await using var site = await SiteWith(smtp.Port);

        using var nobody = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", "nobody@exemple.fr"));
        using var camille = await site.Browser().Fill("/connexion", "/connexion/lien", ("email", Camille));

        (await smtp.Letter()).To.ShouldBe(Camille);
        await Until(site, async mails => !await mails.AnyAsync());
    }

    [Fact]
    public void The_pause_between_attempts_grows_to_a_quarter_of_an_hour_and_no_further()
    {
        var pauses = Enumerable.Range(1, 60).Select(MailPostman.Pause).ToList();

        pauses.ShouldBeInOrder();
        pauses[0].ShouldBe(TimeSpan.FromSeconds(10));
        pauses[^1].ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void The_password_of_the_mail_server_is_printed_nowhere() =>
        new MailSettings
        {
            Host = "smtp.exemple.fr",
            User = "maillage",
            Password = "secret",
        }
            .ToString()
            .ShouldNotContain("secret");

    private static Task<TestSite> SiteWith(int port, TurnedClock? clock = null) =>
        MembersSite.Start(
            clock,
            services =>
                services.Replace(
                    ServiceDescriptor.Singleton(
                        new MailSettings
                        {
                            Host = "127.0.0.1",
                            Port = port,
                            StartTls = false,
                            From = "maillage@exemple.fr",
                        }
                    )
                )
        );

    private static Task Tried(TestSite site, int times) => Until(site, mails => mails.AnyAsync(mail => mail.Attempts >= times));

    private static async Task Until(TestSite site, Func<IQueryable<WaitingMail>, Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await site.Within(services => holds(services.GetRequiredService<PlatformDb>().Set<WaitingMail>())))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    // Quoted-printable (RFC 2045): "=" and a line break joins lines, "=C3=A9" is a byte each.
    private static string Decoded(string letter)
    {
        var bytes = new List<byte>();
        var text = letter.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            var isByte = text[at] == '=' && at + 2 < text.Length && char.IsAsciiHexDigitUpper(text[at + 1]);
            bytes.Add(isByte ? Convert.ToByte(text.Substring(at + 1, 2), 16) : (byte)text[at]);
            at += isByte ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
