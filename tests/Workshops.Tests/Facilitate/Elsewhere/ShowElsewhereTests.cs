using System.Net;
using Maillage.Commons.Contracts;
using Maillage.Kernel;
using Maillage.Territories;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops.Tests.Facilitate.Elsewhere;

public sealed class ShowElsewhereTests
{
    private const string Barrier = "Insuffisance de l’ingénierie";

    [Fact]
    public async Task Other_territories_come_first_with_the_sentence_that_matches_and_its_marks()
    {
        await using var site = await TestSite.Start();
        await site.Tells(ContributionKind.Proposition, "Des étudiants viendraient en appui à l’ingénierie.", "commune:03190");
        await site.Publishes("Retours d’expérience", "On s’entraide. 150 communes partagent une ingénierie commune.", "region:53");
        await site.Tells(ContributionKind.Frein, "L’insuffisance de l’ingénierie, ici aussi.", "region:53");
        var meeting = await site.AnnounceIn("departement:03");
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", Barrier);

        var found = (await console.Asks(meeting, line)).EnumerateArray().ToList();

        found
            .Select(one => (one.Text("heading"), one.GetProperty("here").GetBoolean()))
            .ShouldBe([("Retours d’expérience, Bretagne", false), ("Moulins", true)]);
        found[0].Text("sentence").ShouldBe("150 communes partagent une ingénierie commune.");
        var mark = found[0].GetProperty("marks")[0];
        found[0].Text("sentence")[mark[0].GetInt32()..mark[1].GetInt32()].ShouldBe("ingénierie");
    }

    [Fact]
    public async Task Without_scripts_the_same_is_read_and_sent_to_the_room_by_a_form()
    {
        await using var site = await TestSite.Start();
        await site.Publishes("Retours d’expérience", "150 communes partagent une ingénierie commune.", "region:53");
        var meeting = await site.AnnounceIn("departement:03");
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", Barrier);
        var page = $"/ateliers/{meeting.Id}/animer/ailleurs?ligne={line}";

        (await console.Reads(page)).ShouldContain("150 communes partagent une <mark>ingénierie</mark> commune.");
        var answer = await console.Fill(
            page,
            $"/ateliers/{meeting.Id}/animer/envoyer",
            ("ordre", Guid.CreateVersion7().ToString()),
            ("ligne", line.ToString()),
            ("fiche", Guid.CreateVersion7().ToString()),
            ("titre", "Retours d’expérience"),
            ("phrase", "150 communes partagent une ingénierie commune.")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var echo = await site.Now(meeting, workshop => workshop.Board.Echoes.Single());
        echo.Title.Text.ShouldBe("Retours d’expérience");
        _ = await console.Act(meeting, "retirer", ("echo", echo.Echo.ToString()));
        (await site.Now(meeting, workshop => workshop.Board.Echoes.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_group_keeps_to_itself_is_asked_of_nobody()
    {
        var asked = new AskedWords();
        await using var site = await TestSite.Start(change: services => services.AddScoped<ISearch>(_ => asked));
        var meeting = await site.Announce(Facilitators.Guarded);
        var console = await site.Begin(meeting);
        var line = await site.Hears(meeting, "frein", "Personne n’ose dire non au président");

        var json = await console.AsksAnswer(meeting, line);
        var page = await console.GetAsync($"/ateliers/{meeting.Id}/animer/ailleurs?ligne={line}");

        (json.StatusCode, (await json.Json()).Text("code")).ShouldBe((HttpStatusCode.UnprocessableEntity, "line.confidential"));
        (await page.Refusals()).ShouldBe(["line.confidential"]);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("président");
        asked.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_not_there_or_was_taken_back_is_not_asked()
    {
        await using var site = await TestSite.Start();
        var meeting = await site.Announce();
        var console = await site.Begin(meeting);
        var phone = site.Phone(meeting);
        var line = Guid.CreateVersion7();
        await phone.Join(meeting);
        (await phone.Say(meeting, "frein", Barrier, line)).EnsureSuccessStatusCode();
        (
            await phone.Ask(
                meeting,
                new
                {
                    id = Guid.CreateVersion7(),
                    order = "withdraw-line",
                    line,
                }
            )
        ).EnsureSuccessStatusCode();

        (await (await console.AsksAnswer(meeting, line)).Json()).Text("code").ShouldBe("line.withdrawn");
        (await (await console.AsksAnswer(meeting, Guid.CreateVersion7())).Json()).Text("code").ShouldBe("line.unknown");
    }

    private sealed class AskedWords : ISearch
    {
        public List<string> Words { get; } = [];

        public Task<IReadOnlyList<SearchHit>> Find(string words, bool withProposed, int limit, CancellationToken cancel)
        {
            Words.Add(words);
            return Task.FromResult<IReadOnlyList<SearchHit>>([]);
        }
    }
}

/// <summary>What the commons holds, and how the console's script asks it.</summary>
internal static class AskingElsewhere
{
    /// <summary>Somebody said this somewhere.</summary>
    public static Task<int> Tells(this TestSite site, ContributionKind kind, string words, string place) =>
        site.Within(async services =>
        {
            var said = new AcceptedStatement(
                Guid.CreateVersion7(),
                kind,
                new MaskedText(words, []),
                new(Guid.CreateVersion7(), 1, new(0, words.Length))
            )
            {
                Places = [TerritoryId.Parse(place)],
            };
            await services.GetRequiredService<ICommonsIntake>().TakeIn(said, CancellationToken.None);
            return await services.GetRequiredService<PlatformDb>().SaveChangesAsync();
        });

    /// <summary>A fiche tells this.</summary>
    public static Task<int> Publishes(this TestSite site, string title, string summary, string place) =>
        site.Within(async services =>
        {
            var fiche = new ReadyFiche(Guid.CreateVersion7(), FicheKind.Initiative, title)
            {
                Summary = summary,
                Places = [TerritoryId.Parse(place)],
            };
            await services.GetRequiredService<IReadyFiches>().Publish([fiche], CancellationToken.None);
            return await services.GetRequiredService<PlatformDb>().SaveChangesAsync();
        });

    /// <summary>What the script is answered.</summary>
    public static Task<HttpResponseMessage> AsksAnswer(this HttpClient console, Meeting meeting, Guid line)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"/ateliers/{meeting.Id}/animer/ailleurs?ligne={line}", UriKind.Relative)
        );
        request.Headers.Accept.ParseAdd("application/json");
        return console.SendAsync(request);
    }

    /// <summary>What was found.</summary>
    public static async Task<System.Text.Json.JsonElement> Asks(this HttpClient console, Meeting meeting, Guid line) =>
        await (await console.AsksAnswer(meeting, line)).Json();
}
