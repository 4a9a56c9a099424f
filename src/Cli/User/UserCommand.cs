using System.CommandLine;
using Maillage.Cli.Errands;
using Maillage.Cli.Instance;

namespace Maillage.Cli.User;

/// <summary><c>maillage user</c>: accounts and roles.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", Sentence.Of("user.about")) { Add(), ListUsers.Create(), Grant(), Revoke(), Link() };

    private static Command Add()
    {
        var email = Email();
        var name = new Option<string>("--name")
        {
            Description = Sentence.Of("user.name"),
            HelpName = "NAME",
            Required = true,
        };
        var add = new Command("add", Sentence.Of("user.add")) { email, name };
        return Sending(add, new AddUserErrand(), parsed => new AddUserOrder(parsed.GetValue(email)!, parsed.GetValue(name)!));
    }

    private static Command Grant()
    {
        var email = Email();
        var role = new Argument<string>("ROLE") { Description = Sentence.Of("user.role") };
        role.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, ChangeRoleErrand.Roles);
        var over = Over();
        var grant = new Command("grant", Sentence.Of("user.grant")) { email, role, over };
        return Sending(
            grant,
            new ChangeRoleErrand(),
            parsed => new ChangeRoleOrder(parsed.GetValue(email)!, parsed.GetValue(role), parsed.GetValue(over))
        );
    }

    private static Command Revoke()
    {
        var email = Email();
        var over = Over();
        var revoke = new Command("revoke", Sentence.Of("user.revoke")) { email, over };
        return Sending(
            revoke,
            new ChangeRoleErrand(),
            parsed => new ChangeRoleOrder(parsed.GetValue(email)!, Role: null, parsed.GetValue(over))
        );
    }

    private static Command Link()
    {
        var email = Email();
        var link = new Command("link", Sentence.Of("user.link")) { email };
        return Sending(link, new MakeLinkErrand(), parsed => new MakeLinkOrder(parsed.GetValue(email)!));
    }

    private static Argument<string> Email() => new("EMAIL") { Description = Sentence.Of("user.email") };

    private static Option<string?> Over() => new("--territory") { Description = Sentence.Of("user.territory"), HelpName = "ID" };

    private static Command Sending<TOrder>(Command command, Errand<TOrder, UserNews> errand, Func<ParseResult, TOrder> read)
        where TOrder : notnull
    {
        var json = JsonOption.Create();
        command.Add(json);
        var instance = new InstanceArguments();
        instance.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await Dispatch.Send(
                    errand,
                    read(parsed),
                    [],
                    instance.Read(parsed),
                    news => UserNews.Print([news], parsed.GetValue(json)),
                    cancel
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
