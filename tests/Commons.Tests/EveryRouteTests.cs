using System.Net;
using System.Reflection;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons.Tests;

/// <summary>Asks every route of the module in every role, over every kind of fiche, and holds the answers against the table.</summary>
public sealed class EveryRouteTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Here = "departement:22";
    private const string Elsewhere = "departement:59";

    private TestSite Site => shared.Site;

    [Fact]
    public void Every_route_says_what_it_lets_people_do() =>
        Routes().Where(route => route.Act is null).Select(route => route.ToString()).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_changed_without_a_form() =>
        Routes().Where(route => route.Act is not CommonsAct.SeePublished && route.Method is not ("GET" or "POST")).ShouldBeEmpty();

    [Theory]
    [InlineData(Role.Visitor, Here)]
    [InlineData(Role.Reader, Here)]
    [InlineData(Role.Reader, Elsewhere)]
    [InlineData(Role.Contributor, Here)]
    [InlineData(Role.Contributor, Elsewhere)]
    [InlineData(Role.Moderator, Here)]
    [InlineData(Role.Moderator, Elsewhere)]
    [InlineData(Role.Facilitator, Here)]
    [InlineData(Role.Facilitator, Elsewhere)]
    [InlineData(Role.Administrator, Here)]
    [InlineData(Role.Administrator, Elsewhere)]
    public async Task Each_role_is_answered_as_the_table_says(Role role, string over)
    {
        var who = new Asking(role, over);
        var (browser, token) = await Browser(role is Role.Visitor ? null : who.Header);
        var wrong = new List<string>();
        foreach (var fiche in await Fiches(who))
        {
            foreach (var route in Routes().Where(route => route.IsAboutAFiche))
            {
                var answer = await Ask(browser, route, fiche, token);
                if (Meaning(answer) != Expected(route, who, fiche))
                {
                    wrong.Add($"{route} of {fiche}: {(int)answer.StatusCode}, not {Expected(route, who, fiche)}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Visitor, "asked who she is")]
    [InlineData(Role.Reader, "refused")]
    [InlineData(Role.Contributor, "allowed")]
    [InlineData(Role.Administrator, "allowed")]
    public async Task Beginning_a_fiche_takes_a_contributor(Role role, string outcome)
    {
        var (browser, token) = await Browser(role is Role.Visitor ? null : role.ToString());
        foreach (var route in Routes().Where(route => route.Act is CommonsAct.Draft))
        {
            Meaning(await Ask(browser, route, null, token)).ShouldBe(outcome, route.ToString());
        }
    }

    [Fact]
    public async Task Whatever_is_open_to_readers_is_open_without_an_account()
    {
        var browser = Site.Browser();
        foreach (var route in Routes().Where(route => route is { Act: CommonsAct.SeePublished, IsAboutAFiche: false }))
        {
            var answer = await Ask(browser, route, null, "");
            Meaning(answer).ShouldBeOneOf("allowed", "not found");
        }
    }

    private static string Expected(Route route, Asking who, Subject fiche)
    {
        if (!Sees(who, fiche))
        {
            return "not found";
        }

        return Allowed(route.Act!.Value, who, fiche) ? "allowed"
            : who.Role is Role.Visitor ? "asked who she is"
            : "refused";
    }

    private static bool Sees(Asking who, Subject fiche) =>
        Allowed(fiche.Status is FicheStatus.Published ? CommonsAct.SeePublished : CommonsAct.SeeUnpublished, who, fiche);

    // Her role counts where the fiche is; with a draft of hers she may do all but publish, wherever it is.
    private static bool Allowed(CommonsAct act, Asking who, Subject fiche)
    {
        var isHerDraft = fiche is { Whose: Ownership.Hers, Status: FicheStatus.Draft } && act is not CommonsAct.Publish;
        var role = who.Over == Here || isHerDraft ? who.Role : Role.Visitor;
        return CommonsPermissions.Allows(act, role, fiche.Whose);
    }

    private static string Meaning(HttpResponseMessage answer) =>
        answer.StatusCode switch
        {
            HttpStatusCode.Redirect when answer.Path().StartsWith("/connexion", StringComparison.Ordinal) => "asked who she is",
            HttpStatusCode.Forbidden => "refused",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "not found",
            HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity => "allowed",
            _ => $"answered {(int)answer.StatusCode}",
        };

    // What is sent changes nothing even where it is allowed: the words that are there already, or a version that was never shown.
    private static async Task<HttpResponseMessage> Ask(HttpClient browser, Route route, Subject? fiche, string token)
    {
        var address = route.Address(fiche?.Id ?? Guid.CreateVersion7());
        if (route.Method == "GET")
        {
            return await browser.GetAsync(address);
        }

        var version = route.Act is CommonsAct.Publish or CommonsAct.Archive ? "0" : "1";
        var title = route.Act is CommonsAct.Draft ? [("title", "")] : Array.Empty<(string, string)>();
        return await browser.Post(
            address,
            [.. Pages.Form(title), ("before", "1"), ("version", version), ("__RequestVerificationToken", token)]
        );
    }

    // Any form's token will do: one is taken before she says who she is.
    private async Task<(HttpClient Browser, string Token)> Browser(string? member)
    {
        var browser = Site.Browser();
        var token = await browser.Token("/connexion");
        if (member is not null)
        {
            browser.DefaultRequestHeaders.Add(StandInMember.Header, member);
        }

        return (browser, token);
    }

    private async Task<List<Subject>> Fiches(Asking who)
    {
        var fiches = new List<Subject>();
        foreach (var status in Enum.GetValues<FicheStatus>())
        {
            foreach (var whose in Enum.GetValues<Ownership>().Where(whose => whose is not Ownership.Hers || who.Role is not Role.Visitor))
            {
                fiches.Add(new(await Write(status, AuthorOf(whose, who)), whose, status));
            }
        }

        return fiches;
    }

    private static Guid? AuthorOf(Ownership whose, Asking who) =>
        whose switch
        {
            Ownership.Hers => StandInMember.IdOf(who.Header),
            Ownership.SomebodyElses => Some.Camille,
            _ => null,
        };

    private async Task<Guid> Write(FicheStatus status, Guid? author)
    {
        var id = await Site.Has(Some.Garden, status is not FicheStatus.Draft, author);
        if (status is FicheStatus.Archived)
        {
            await Site.Change(id, fiche => fiche.Archive(Some.Hand));
        }

        return id;
    }

    private List<Route> Routes() =>
        [
            .. Site
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly == typeof(CommonsModule).Assembly)
                .Select(endpoint => new Route(
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET",
                    endpoint.RoutePattern.RawText!,
                    endpoint.Metadata.OfType<CommonsAct>().Select(act => (CommonsAct?)act).FirstOrDefault()
                ))
                .Distinct(),
        ];

    private sealed record Route(string Method, string Pattern, CommonsAct? Act)
    {
        public bool IsAboutAFiche => Pattern.StartsWith("/fiches/{id:guid}", StringComparison.Ordinal);

        public string Address(Guid id) =>
            Pattern
                .Replace("{id:guid}", id.ToString(), StringComparison.Ordinal)
                .Replace("{number:int}", "1", StringComparison.Ordinal)
                .Replace("{z:int}", "0", StringComparison.Ordinal)
                .Replace("{x:int}", "0", StringComparison.Ordinal)
                .Replace("{y:int}", "0", StringComparison.Ordinal);

        public override string ToString() => $"{Method} {Pattern}";
    }

    private sealed record Asking(Role Role, string Over)
    {
        public string Header => $"{Role}@{Over}";
    }

    private sealed record Subject(Guid Id, Ownership Whose, FicheStatus Status);
}
