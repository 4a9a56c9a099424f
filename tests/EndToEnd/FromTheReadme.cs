using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.EndToEnd;

/// <summary>A newcomer rehearses the workshop of the README: three windows, forty simulated people, and minutes to take along.</summary>
public sealed partial class FromTheReadme(Browsers browsers)
{
    private const string Idea = "Prêter le four de la boulangerie le lundi";
    private const string Barrier = "Le car du soir ne passe plus depuis trois ans";

    [Fact]
    public async Task The_workshop_of_the_readme_is_led_from_the_console_joined_by_a_phone_and_leaves_its_minutes()
    {
        await using var instance = await Instance.Start();
        var console = await browsers.Window(instance.Address);
        await console.BecomesAdministrator(instance.FirstLink);
        var rehearsal = instance.Begin([.. Readme.Rehearsal, "--by-hand", "--speed", "200"]);
        var (atConsole, atPhone, atScreen) = (await AddressIn(rehearsal), await AddressIn(rehearsal), await AddressIn(rehearsal));
        var end = rehearsal.StandardOutput.ReadToEndAsync();

        await console.GotoAsync(atConsole);
        var screen = await browsers.Window(instance.Address, options => options.ViewportSize = new() { Width = 1920, Height = 1080 });
        await screen.GotoAsync(atScreen);
        await console.GetByRole(AriaRole.Button, new() { Name = "Commencer" }).ClickAsync();
        await Expect(screen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accueil et règle du jeu");
        var phone = await ComesIn(instance, atPhone);
        await Expect(screen.GetByText("41 personnes connectées").First).ToBeVisibleAsync();

        await Advance(console, screen, "Notre territoire peut-il, et doit-il, devenir");
        await phone.Writes("Idées", Idea);
        await Expect(Slip(console, Idea)).ToBeVisibleAsync();
        await Advance(console, screen, "tour 2");
        await Advance(console, screen, "Pause");
        await Advance(console, screen, "Votre territoire est-il déjà dans ce mouvement ?");
        await Advance(console, screen, "Quelles conditions faut-il réunir");
        await phone.Writes("Un frein", Barrier);
        await Expect(Slip(console, Barrier)).ToBeVisibleAsync();
        await Slip(console, Barrier).ClickAsync();
        await Expect(Slip(console, Barrier)).ToHaveAttributeAsync("aria-current", "true");
        await console.Keyboard.PressAsync("c");
        await Expect(Slip(console, Barrier)).ToContainTextAsync("Portée en plénière");
        await Advance(console, screen, "Chercheurs et habitants");
        await Advance(console, screen, "Sur quels sujets");
        await Advance(console, screen, "Que retenons-nous ensemble");
        await Expect(screen.GetByText(Barrier)).ToBeVisibleAsync();
        await Advance(console, screen, "À quoi votre collège");
        await console.GetByRole(AriaRole.Button, new() { Name = "Clore l’atelier" }).First.ClickAsync();
        await console.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Clore l’atelier" }).ClickAsync();
        await Expect(screen.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Merci");

        await rehearsal.WaitForExitAsync(TestContext.Current.CancellationToken);
        var told = await end;
        rehearsal.ExitCode.ShouldBe(0, await rehearsal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await console.GotoAsync(Address(told.Split('\n').Last(line => line.Contains("compte-rendu", StringComparison.Ordinal))));
        await Expect(console.GetByRole(AriaRole.Main)).ToContainTextAsync(Barrier);
        var words = await WordsOfDocument(console);
        words.ShouldContain(Barrier);
        words.ShouldContain(Idea);
        foreach (var window in new[] { console, phone, screen })
        {
            await window.Context.CloseAsync();
        }
    }

    [Fact]
    public void Both_languages_of_the_readme_rehearse_the_same() => Readme.In("README.fr.md").ShouldBe(Readme.Rehearsal);

    private static async Task<string> AddressIn(Process rehearsal)
    {
        while (await rehearsal.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal))
            {
                return Address(line);
            }
        }

        throw new InvalidOperationException(await rehearsal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private static string Address(string line) => line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0].Trim();

    private async Task<IPage> ComesIn(Instance instance, string door)
    {
        var phone = await browsers.Window(instance.Address, options => options.ViewportSize = new() { Width = 390, Height = 844 });
        await phone.GotoAsync(door);
        await phone.GetByLabel("Associations").CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "Entrer dans l’atelier" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accueil et règle du jeu");
        return phone;
    }

    [GeneratedRegex("^(Passer à la suite|Tour suivant)")]
    private static partial Regex Next();

    private static async Task Advance(IPage console, IPage screen, string then)
    {
        await console.GetByRole(AriaRole.Button, new() { NameRegex = Next() }).ClickAsync();
        await Expect(screen.Locator("body")).ToContainTextAsync(then);
    }

    private static ILocator Slip(IPage console, string words) =>
        console.GetByRole(AriaRole.Region, new() { Name = "En direct" }).GetByRole(AriaRole.Article).Filter(new() { HasText = words });

    private static async Task<string> WordsOfDocument(IPage minutes)
    {
        await minutes.GetByText("Télécharger").ClickAsync();
        var file = await minutes.RunAndWaitForDownloadAsync(() => minutes.GetByRole(AriaRole.Link, new() { Name = ".docx" }).ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".docx");
        using var stream = File.OpenRead(await file.PathAsync());
        using var archive = new ZipArchive(stream);
        using var document = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return await document.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the README tells a newcomer to type.</summary>
    private static class Readme
    {
        public static string[] Rehearsal => In("README.md");

        public static string[] In(string file)
        {
            const string maillage = "out/maillage ";
            var typed = File.ReadLines(Path.Combine(Repository.Root, file))
                .First(line => line.StartsWith($"{maillage}rehearse ", StringComparison.Ordinal));
            return typed[maillage.Length..].Split(' ');
        }
    }
}
